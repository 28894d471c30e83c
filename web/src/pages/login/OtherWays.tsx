import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import { t } from "../../i18n";
import { passkeysWork } from "../../lib/passkey";
import styles from "./Login.module.css";

/** What else one can sign in with here: a passkey, the city's own account. */
export function OtherWays({ busy, onPasskey }: { busy: boolean; onPasskey: () => void }) {
  const provider = useQuery({ queryKey: ["ways"], queryFn: api.signInWays, staleTime: Number.POSITIVE_INFINITY }).data
    ?.provider;
  if (!passkeysWork() && !provider) return null;
  return (
    <div className={styles.others}>
      <p className={styles.or}>{t("login.or")}</p>
      {passkeysWork() && (
        <Button variant="default" size="md" fullWidth disabled={busy} onClick={onPasskey}>
          {t("login.passkey")}
        </Button>
      )}
      {provider && (
        <Button component="a" href={provider.address} variant="default" size="md" fullWidth>
          {t("login.provider", { label: provider.label })}
        </Button>
      )}
    </div>
  );
}

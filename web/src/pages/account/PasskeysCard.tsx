import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { api } from "../../api/client";
import type { Factors } from "../../api/types";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { makePasskey, passkeysWork } from "../../lib/passkey";
import styles from "./Account.module.css";
import { Card } from "./Card";
import { deviceName } from "./device";
import { PasskeyRow } from "./PasskeyRow";

interface PasskeysCardProps {
  factors: Factors;
  onCodes: (codes: string[]) => void;
}

/** The passkeys: named when they are made, renamed, removed. */
export function PasskeysCard({ factors, onCodes }: PasskeysCardProps) {
  const act = useAct("factors", "session");
  const add = async (name: string): Promise<void> => {
    const result = await act(make(name), t("account.passkey.added"));
    if (result) onCodes(result.recoveryCodes);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void add(String(new FormData(event.currentTarget).get("name")));
  };
  return (
    <Card title={t("account.passkeys")}>
      {factors.passkeys.length === 0 && <p>{t("account.passkeys.none")}</p>}
      <ul className={styles.rows}>
        {factors.passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} fresh={factors.fresh} />
        ))}
      </ul>
      {passkeysWork() ? (
        <form className={styles.line} onSubmit={submit}>
          <TextInput
            name="name"
            label={t("account.passkey.name")}
            defaultValue={deviceName(navigator.userAgent)}
            maxLength={60}
            required
            withAsterisk={false}
          />
          <Button type="submit" disabled={!factors.fresh}>
            {t("account.passkey.add")}
          </Button>
        </form>
      ) : (
        <p>{t("account.passkeys.unable")}</p>
      )}
    </Card>
  );
}

async function make(name: string) {
  const credential = await makePasskey(await api.passkeyCreation());
  if (credential === null) {
    throw new Error(t("account.passkey.failed"));
  }
  return api.addPasskey(name, credential);
}

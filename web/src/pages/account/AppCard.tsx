import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Factors, NewApp } from "../../api/types";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import styles from "./Account.module.css";
import { AppSetup } from "./AppSetup";
import { Card } from "./Card";

interface AppCardProps {
  factors: Factors;
  onCodes: (codes: string[]) => void;
}

/** The app that shows codes: set up with a picture to scan, or removed. */
export function AppCard({ factors, onCodes }: AppCardProps) {
  const act = useAct("factors", "session");
  const [app, setApp] = useState<NewApp | null>(null);
  const begin = async (): Promise<void> => setApp(await act(api.beginApp(), t("account.app.begun")));
  const confirm = async (code: string): Promise<void> => {
    const result = await act(api.confirmApp(code), t("account.app.done"));
    if (result === null) return;
    setApp(null);
    onCodes(result.recoveryCodes);
  };
  return (
    <Card title={t("account.app")}>
      <p>{factors.app ? t("account.app.on") : t("account.app.none")}</p>
      {app && <AppSetup app={app} onConfirm={confirm} />}
      <div className={styles.buttons}>
        {!factors.app && !app && (
          <Button disabled={!factors.fresh} onClick={() => void begin()}>
            {t("account.app.setup")}
          </Button>
        )}
        {factors.app && (
          <Button
            variant="default"
            disabled={!factors.fresh}
            onClick={() => void act(api.removeApp(), t("account.app.removed"))}
          >
            {t("account.app.remove")}
          </Button>
        )}
      </div>
    </Card>
  );
}

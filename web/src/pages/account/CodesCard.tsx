import { Button } from "@mantine/core";
import { api } from "../../api/client";
import type { Factors } from "../../api/types";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import styles from "./Account.module.css";
import { Card } from "./Card";

interface CodesCardProps {
  factors: Factors;
  onCodes: (codes: string[]) => void;
}

/** The codes on paper: how many are left, and new ones. */
export function CodesCard({ factors, onCodes }: CodesCardProps) {
  const act = useAct("factors");
  const has = factors.app || factors.passkeys.length > 0;
  const renew = async (): Promise<void> => {
    const result = await act(api.renewRecoveryCodes(), t("account.codes.new"));
    if (result) onCodes(result.recoveryCodes);
  };
  return (
    <Card title={t("account.codes")}>
      <p>{has ? t("account.codes.left", { count: factors.recoveryCodesLeft }) : t("account.codes.none")}</p>
      {has && (
        <div className={styles.buttons}>
          <Button variant="default" disabled={!factors.fresh} onClick={() => void renew()}>
            {t("account.codes.renew")}
          </Button>
        </div>
      )}
    </Card>
  );
}

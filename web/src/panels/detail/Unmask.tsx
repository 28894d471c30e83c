import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { AlertDetail } from "../../api/types";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import styles from "./Detail.module.css";

interface UnmaskProps {
  alert: AlertDetail;
  onUnmasked: (whole: AlertDetail) => void;
}

/** Under an alert that its owner shows masked: with a second person it is seen once as the owner does. */
export function Unmask({ alert, onUnmasked }: UnmaskProps) {
  const [asking, setAsking] = useState(false);
  const act = useAct();
  const ask = async (reason: string): Promise<void> => {
    await act(api.unmask(alert.id, reason, onUnmasked), t("unmask.done"));
    setAsking(false);
  };
  return (
    <section>
      <p className={styles.none}>{t("unmask.note")}</p>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t("unmask.ask")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("unmask.ask")}
          consequence={t("unmask.consequence", { agency: alert.agency })}
          verb={t("unmask.ask")}
          onDo={ask}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

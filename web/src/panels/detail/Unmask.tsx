import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { AlertDetail } from "../../api/types";
import type { Stated } from "../../api/purpose";
import { PurposeDialog } from "../../app/oversight/PurposeDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import styles from "./Detail.module.css";

interface UnmaskProps {
  alert: AlertDetail;
  /** number of the incident that it belongs to; null for none */
  incident: string | null;
  onUnmasked: (whole: AlertDetail) => void;
}

/** Under an alert that its owner shows masked: with a second person it is seen once as the owner does. */
export function Unmask({ alert, incident, onUnmasked }: UnmaskProps) {
  const [asking, setAsking] = useState(false);
  const act = useAct();
  const ask = async (reason: string, purpose: Stated): Promise<void> => {
    await act(api.unmask(alert.id, reason, purpose, onUnmasked), t("unmask.done"));
    setAsking(false);
  };
  return (
    <section>
      <p className={styles.none}>{t("unmask.note")}</p>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t("unmask.ask")}
      </Button>
      {asking && (
        <PurposeDialog
          title={t("unmask.ask")}
          consequence={t("unmask.consequence", { agency: alert.agency })}
          incident={incident}
          onDo={ask}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

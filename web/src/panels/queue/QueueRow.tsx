import { memo } from "react";
import type { AlertSummary } from "../../api/types";
import { Age } from "../../app/Age";
import { t } from "../../i18n";
import { SeverityMark, SeverityName } from "../../theme/severity";
import { select } from "../../view/view";
import styles from "./Queue.module.css";

interface QueueRowProps {
  alert: AlertSummary;
  chosen: boolean;
  past: boolean;
}

/** Severity, what, where, since when and why, on three lines. */
export const QueueRow = memo(function QueueRow({ alert, chosen, past }: QueueRowProps) {
  const calling = !past && alert.severity === "critical" && alert.state === "new";
  const handled = !past && alert.state !== "new";
  return (
    <button
      type="button"
      className={`${styles.row} ${chosen ? styles.chosen : ""} ${handled ? styles.handled : ""}`}
      data-severity={alert.severity}
      aria-pressed={chosen}
      onClick={() => select({ kind: "alert", id: alert.id })}
    >
      <span className={styles.mark}>
        <SeverityMark severity={alert.severity} size={16} calling={calling} silent />
      </span>
      <span className={styles.title}>{alert.title}</span>
      <span className={styles.age}>
        <Age time={alert.detectedAt} />
      </span>
      <span className={styles.place}>
        <SeverityName severity={alert.severity} />
        {alert.sourceName}
        {alert.count > 1 && <b> {t("queue.times", { count: alert.count })}</b>}
      </span>
      <span className={styles.state}>{!past && stateText(alert)}</span>
      <span className={styles.why}>{alert.explanation}</span>
    </button>
  );
});

function stateText(alert: AlertSummary): string {
  if (alert.state === "closed") return t("state.closed");
  if (alert.status === "cleared") return t("queue.cleared");
  return alert.state === "acknowledged" ? `✓ ${alert.acknowledgedBy ?? ""}` : "";
}

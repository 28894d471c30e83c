import type { AlertSummary } from "../../api/types";
import { Age } from "../../app/Age";
import { SeverityMark } from "../../theme/severity";
import { select } from "../../view/view";
import styles from "./Detail.module.css";
import { titleWords } from "../../i18n/titles";

/** An alert in a list beside something else; leads to it. */
export function AlertLine({ alert }: { alert: AlertSummary }) {
  return (
    <li>
      <button type="button" className={styles.alertLine} onClick={() => select({ kind: "alert", id: alert.id })}>
        <SeverityMark severity={alert.severity} size={12} />
        <span>{titleWords(alert.title)}</span>
        <Age time={alert.detectedAt} />
      </button>
    </li>
  );
}

import { t } from "../../i18n";
import styles from "./Rules.module.css";

/** Whether it is so, as a sign with its word. */
export function Held({ held }: { held: boolean }) {
  return (
    <span className={styles.held} role="img" aria-label={t(held ? "rules.why.yes" : "rules.why.no")}>
      {held ? "✓" : "✗"}
    </span>
  );
}

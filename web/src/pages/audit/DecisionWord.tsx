import type { AuditEntry } from "../../api/types";
import { word } from "../../i18n";
import styles from "./Audit.module.css";

const SHAPES: Record<AuditEntry["decision"], string> = { done: "✓", shown: "●", masked: "◐", refused: "✕" };

/** How it went, by shape and word. */
export function DecisionWord({ decision }: { decision: AuditEntry["decision"] }) {
  return (
    <span className={styles.decision} data-decision={decision}>
      <i aria-hidden>{SHAPES[decision]}</i>
      {word("audit.decision", decision)}
    </span>
  );
}

import type { RuleState } from "../../api/types";
import { t } from "../../i18n";
import styles from "./Rules.module.css";

const MARKS: Record<RuleState, string> = { draft: "○", shadow: "◐", live: "●", retired: "×" };

/** What a rule does, as a mark and a word. */
export function RuleStateWord({ state }: { state: RuleState }) {
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <i aria-hidden>{MARKS[state]}</i>
      {t(`rules.state.${state}`)}
    </span>
  );
}

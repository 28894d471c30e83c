import type { SourceState } from "../api/types";
import { t } from "../i18n";
import styles from "./StateWord.module.css";

/** The state of a source as the map draws it, with its word. */
export function StateWord({ state }: { state: SourceState }) {
  return (
    <span className={styles.state}>
      <i className={`${styles.dot} ${styles[state]}`} aria-hidden />
      {t(`source.state.${state}`)}
    </span>
  );
}

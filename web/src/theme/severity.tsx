import type { Severity } from "../api/types";
import { t } from "../i18n";
import styles from "./severity.module.css";

/** Shapes on a 16-unit square, one for each severity, told apart without colour. */
export const SHAPES: Record<Severity, string> = {
  critical: "M8 .8 15.2 8 8 15.2 .8 8Z",
  high: "M8 1.4 15.4 14.4H.6Z",
  medium: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z",
  low: "M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2Zm0 2.3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z",
};

interface MarkProps {
  severity: Severity;
  size?: number;
  /** a critical alert that nobody has acknowledged is the one thing that moves */
  calling?: boolean;
  silent?: boolean;
}

export function SeverityMark({ severity, size = 14, calling = false, silent = false }: MarkProps) {
  const className = `${styles.mark} ${styles[severity]} ${calling ? styles.calling : ""}`;
  const label = silent ? {} : { role: "img", "aria-label": t(`severity.${severity}`) };
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 16 16" aria-hidden={silent} {...label}>
      <path d={SHAPES[severity]} fillRule="evenodd" />
    </svg>
  );
}

/** The word alone, where the shape stands beside. */
export function SeverityName({ severity }: { severity: Severity }) {
  return <span className={styles[severity]}>{t(`severity.${severity}`)}</span>;
}

export function SeverityWord({ severity }: { severity: Severity }) {
  return (
    <span className={`${styles.word} ${styles[severity]}`}>
      <SeverityMark severity={severity} size={12} silent />
      {t(`severity.${severity}`)}
    </span>
  );
}

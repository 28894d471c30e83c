import type { Evidence, Severity } from "../../api/types";
import { t } from "../../i18n";
import { formatNumber, formatUnit } from "../../lib/format";
import { SeverityMark } from "../../theme/severity";
import styles from "./EvidenceBar.module.css";
import { comparison, expectedText, isLimit, scaleOf } from "./expectation";

/** The value, big, against the band of what is usual here and now. */
export function EvidenceBar({ evidence, severity }: { evidence: Evidence; severity: Severity }) {
  const scale = scaleOf(evidence);
  const expected = expectedText(evidence);
  return (
    <section className={styles.evidence} aria-label={evidence.label}>
      <p className={styles.label}>{evidence.label}</p>
      <p className={styles.value}>
        {formatNumber(evidence.value)} <small>{formatUnit(evidence.unit)}</small>
        {expected && <em>{comparison(evidence)}</em>}
      </p>
      {scale && (
        <div className={styles.scale} aria-hidden>
          <span className={styles.band} style={{ left: percent(scale.low), width: percent(scale.high - scale.low) }} />
          <span className={styles.mark} style={{ left: percent(scale.value) }}>
            <SeverityMark severity={severity} size={16} silent />
          </span>
        </div>
      )}
      {expected && (
        <p className={styles.expected}>
          <span className={styles.swatch} aria-hidden />{" "}
          {t("app.colon", { name: t(isLimit(evidence) ? "detail.limit" : "detail.expected"), value: "" })}
          <b>{expected}</b>
        </p>
      )}
    </section>
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

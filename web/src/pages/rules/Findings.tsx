import type { AlertSummary, Severity } from "../../api/types";
import { Link } from "../../app/Link";
import { t } from "../../i18n";
import { explanationOf } from "../../i18n/explain";
import { titleWords } from "../../i18n/titles";
import { formatMoment } from "../../lib/format";
import { SEVERITIES } from "../../picture/alerts";
import { SeverityMark } from "../../theme/severity";
import styles from "./Rules.module.css";

/** One alert that was not raised: in a trial or in shadow. */
export interface Finding {
  severity: string;
  title: string;
  explanation: string;
  saying: AlertSummary["saying"];
  source: string;
  detectedAt: string;
}

/** The newest of them, with what each says and where. */
export function Findings({ found }: { found: readonly Finding[] }) {
  if (found.length === 0) return null;
  return (
    <ul className={styles.found} aria-label={t("rules.found")}>
      {found.map((one, index) => (
        <li key={`${one.detectedAt} ${one.source} ${index}`}>
          <SeverityMark severity={severityOf(one.severity)} />
          <time dateTime={one.detectedAt}>{formatMoment(Date.parse(one.detectedAt))}</time>
          <Link to={`/sources/${encodeURIComponent(one.source)}`}>{one.source}</Link>
          <span title={explanationOf(one)}>{explanationOf(one) || titleWords(one.title)}</span>
        </li>
      ))}
    </ul>
  );
}

const severityOf = (level: string): Severity => SEVERITIES.find((one) => one === level) ?? "low";

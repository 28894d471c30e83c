import type { Severity } from "../../api/types";
import { usePicture } from "../../app/live";
import { formatCount, t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { SEVERITIES } from "../../picture/alerts";
import { SeverityMark } from "../../theme/severity";
import { look } from "../../view/location";
import styles from "./Queue.module.css";
import type { Queue } from "./useQueue";

/** Severities with their counts as switches, words, and the order. */
export function QueueFilter({ queue }: { queue: Queue }) {
  const { filter } = queue;
  const counts = countBySeverity(queue);
  const known = useStore(usePicture().heard, (heard) => heard !== null);
  const toggle = (severity: Severity): void => {
    const chosen = filter.severities.includes(severity)
      ? filter.severities.filter((other) => other !== severity)
      : [...filter.severities, severity];
    const all = chosen.length === SEVERITIES.length || chosen.length === 0;
    look({ sev: all ? null : SEVERITIES.filter((s) => chosen.includes(s)).join(",") }, "replace");
  };
  return (
    <header className={styles.head}>
      <div className={styles.switches} role="group" aria-label={t("severity.label")}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.switch}
            aria-pressed={filter.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} size={13} silent />
            <b>{known ? formatCount(counts[severity]) : "–"}</b>
            <span>{t(`severity.${severity}`)}</span>
          </button>
        ))}
      </div>
      <input
        type="search"
        className={styles.words}
        aria-label={t("queue.filter")}
        placeholder={t("queue.filter")}
        value={filter.text}
        onChange={(event) => look({ q: event.target.value }, "replace")}
      />
      <select
        className={styles.order}
        aria-label={t("queue.sort")}
        value={filter.order}
        onChange={(event) => look({ sort: event.target.value === "severity" ? "severity" : null }, "replace")}
      >
        <option value="newest">{t("queue.sort.newest")}</option>
        <option value="severity">{t("queue.sort.severity")}</option>
      </select>
    </header>
  );
}

function countBySeverity({ rows }: Queue): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const row of rows.values()) if (row.state !== "closed") counts[row.severity]++;
  return counts;
}

import type { TimelineEntry } from "../../api/incidents";
import { useAgencyName } from "../../app/agencies";
import { t } from "../../i18n";
import { formatDate, formatTime } from "../../lib/format";
import detail from "../detail/Detail.module.css";
import styles from "./Incident.module.css";
import { inTime } from "./lines";

/** Everything that happened, with its author and its place in time; the newest at the end. */
export function IncidentTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <section aria-live="polite">
      <h3>{t("incident.timeline")}</h3>
      {entries.length === 0 && <p className={detail.none}>{t("incident.timeline.empty")}</p>}
      <ol className={`${detail.steps} ${styles.timeline}`}>
        {[...entries].sort(inTime).map((entry) => (
          <Entry key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const agencyName = useAgencyName();
  const at = Date.parse(entry.at);
  return (
    <li data-kind={entry.kind}>
      <time dateTime={entry.at} title={formatDate(at)}>
        {formatTime(at)}
      </time>
      <span>
        {entry.standing && <b className={styles.standing}>{t(`incident.standing.${entry.standing}`)}</b>}
        <span className={styles.text}>{entry.text || t("incident.entry.masked")}</span>
        <small>
          {t(`incident.entry.${entry.kind}`)} · {agencyName(entry.agency)}
          {entry.author && ` · ${entry.author}`}
          {entry.marking !== "partners" && ` · ${t(`marking.${entry.marking}`)}`}
        </small>
      </span>
    </li>
  );
}

import { entriesOf, type IncidentDetail, type TimelineEntry } from "../../api/incidents";
import { useAgencyName } from "../../app/agencies";
import { t } from "../../i18n";
import { formatDate, formatTime } from "../../lib/format";
import { textOf, type Waiting } from "../../offline/outbox";
import { useWaiting } from "../../offline/useOutbox";
import detail from "../detail/Detail.module.css";
import styles from "./Incident.module.css";
import { inTime } from "./lines";
import { useSentence } from "./useSentence";

interface IncidentTimelineProps {
  incident: IncidentDetail;
}

/** Everything that happened, with its author and its place in time; the newest at the end, below it what is not sent yet. */
export function IncidentTimeline({ incident }: IncidentTimelineProps) {
  const { id, timeline } = incident;
  const path = entriesOf(id);
  const sentence = useSentence(incident);
  const waits = useWaiting().filter((item) => item.path === path);
  return (
    <section aria-live="polite">
      <h3>{t("incident.timeline")}</h3>
      {timeline.length === 0 && waits.length === 0 && <p className={detail.none}>{t("incident.timeline.empty")}</p>}
      <ol className={`${detail.steps} ${styles.timeline}`}>
        {[...timeline].sort(inTime).map((entry) => (
          <Entry key={entry.sequence} entry={entry} sentence={sentence(entry)} />
        ))}
        {waits.map((item) => (
          <Unsent key={item.key} item={item} />
        ))}
      </ol>
    </section>
  );
}

/** What is on this machine only. */
function Unsent({ item }: { item: Waiting }) {
  return (
    <li data-waiting>
      <time dateTime={new Date(item.writtenAt).toISOString()}>{formatTime(item.writtenAt)}</time>
      <span>
        <span className={styles.text}>{textOf(item)}</span>
        <small>{item.refused ?? t("log.waiting")}</small>
      </span>
    </li>
  );
}

const wordless = ({ facts }: TimelineEntry): string =>
  t(facts["erased"] ? "incident.entry.erased" : "incident.entry.masked");

function Entry({ entry, sentence }: { entry: TimelineEntry; sentence: string }) {
  const agencyName = useAgencyName();
  const at = Date.parse(entry.at);
  return (
    <li data-kind={entry.kind}>
      <time dateTime={entry.at} title={formatDate(at)}>
        {formatTime(at)}
      </time>
      <span>
        {entry.standing && <b className={styles.standing}>{t(`incident.standing.${entry.standing}`)}</b>}
        <span className={styles.text}>{sentence || wordless(entry)}</span>
        <small>
          {t(`incident.entry.${entry.kind}`)} · {agencyName(entry.agency)}
          {entry.author && ` · ${entry.author}`}
          {entry.facts["late"] && ` · ${t("log.offline", { time: formatTime(Date.parse(entry.facts["late"])) })}`}
          {entry.marking !== "partners" && ` · ${t(`marking.${entry.marking}`)}`}
        </small>
      </span>
    </li>
  );
}

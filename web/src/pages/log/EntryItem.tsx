import type { LogEntry } from "../../api/types";
import { Moment } from "../../app/Age";
import { Link } from "../../app/Link";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { formatMoment, formatTime } from "../../lib/format";
import type { Waiting } from "../../offline/outbox";
import styles from "./Log.module.css";

/** One entry, with what it is about and how it came. */
export function EntryItem({ entry, onCorrect }: { entry: LogEntry; onCorrect: (entry: LogEntry) => void }) {
  const own = useSession().data?.user.agency === entry.agency;
  return (
    <li className={styles.entry} data-corrected={entry.correctedBy !== null} id={entry.id}>
      <Moment time={entry.writtenAt ?? entry.at} />
      <div>
        <p>{entry.text || t("log.erased")}</p>
        <small>{[entry.authorName, own ? "" : entry.agency, ...marksOf(entry)].filter(Boolean).join(" · ")}</small>
        <Links entry={entry} />
      </div>
      {own && entry.correctedBy === null && (
        <button type="button" className={styles.correct} onClick={() => onCorrect(entry)}>
          {t("log.correct")}
        </button>
      )}
    </li>
  );
}

function marksOf(entry: LogEntry): string[] {
  const marks = [entry.place.words];
  if (entry.writtenAt !== null) marks.push(t("log.offline", { time: formatTime(Date.parse(entry.writtenAt)) }));
  if (entry.corrects !== null) marks.push(t("log.corrects"));
  if (entry.correctedBy !== null) marks.push(t("log.corrected"));
  if (entry.marking === "group") marks.push(t("log.group", { group: entry.group }));
  if (entry.marking === "partners") marks.push(t("log.partners"));
  return marks;
}

function Links({ entry: { links } }: { entry: LogEntry }) {
  return (
    <>
      {links.alert !== "" && (
        <Link to="/" params={{ sel: `alert:${links.alert}` }} className={styles.link}>
          {t("log.link.alert")}
        </Link>
      )}
      {links.source !== "" && (
        <Link to={`/sources/${encodeURIComponent(links.source)}`} className={styles.link}>
          {t("log.link.source")}
        </Link>
      )}
      {links.incident !== "" && (
        <Link to="/" params={{ sel: `incident:${links.incident}` }} className={styles.link}>
          {t("log.link.incident")}
        </Link>
      )}
    </>
  );
}

/** What is on this machine only. */
export function WaitingItem({ item, text }: { item: Waiting; text: string }) {
  return (
    <li className={styles.entry} data-waiting>
      <time>{formatMoment(item.writtenAt)}</time>
      <div>
        <p>{text}</p>
        <small>{item.refused ?? t("log.waiting")}</small>
      </div>
    </li>
  );
}

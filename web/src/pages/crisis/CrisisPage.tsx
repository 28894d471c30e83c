import { useMemo } from "react";
import type { IncidentDetail, TimelineEntry } from "../../api/incidents";
import { Age, useMoment } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { Link } from "../../app/Link";
import { usePicture } from "../../app/live";
import { Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { formatTime } from "../../lib/format";
import { useStore } from "../../lib/useStore";
import { inTime, isLeft, mostUrgentFirst } from "../../panels/incident/lines";
import { useIncidentName, useTypeNameOf } from "../../panels/incident/types";
import { useIncident, useIncidents } from "../../panels/incident/useIncident";
import { rankOf } from "../../picture/alerts";
import { SeverityWord } from "../../theme/severity";
import styles from "./Crisis.module.css";

/** More than anyone decides about at once; the others stand on the page of incidents. */
const MOST = 12;

/** What those who decide above the room need, and nothing to operate. */
export default function CrisisPage() {
  const loading = useStore(usePicture().heard, (heard) => heard === null);
  const open = useIncidents();
  const ids = useMemo(
    () =>
      [...open.values()]
        .sort(mostUrgentFirst(rankOf))
        .slice(0, MOST)
        .map((one) => one.id),
    [open],
  );
  return (
    <Page title={t("crisis.title")} note={t("crisis.lead")}>
      {loading && <Skeleton rows={8} />}
      {!loading && ids.length === 0 && <Notice title={t("crisis.none")} hint={t("crisis.none.hint")} />}
      <div className={styles.cards}>
        {ids.map((id) => (
          <Card key={id} id={id} />
        ))}
      </div>
    </Page>
  );
}

function Card({ id }: { id: string }) {
  const incidentName = useIncidentName();
  const { incident } = useIncident(id);
  if (!incident) return <Skeleton rows={5} />;
  return (
    <article className={styles.card} data-severity={incident.severity}>
      <header>
        <SeverityWord severity={incident.severity} />
        <TypeName incident={incident} />
        <Age time={incident.openedAt} />
      </header>
      <h2>
        <Link to={`/incidents/${id}`}>{incidentName(incident)}</Link>
      </h2>
      {incident.place && <p className={styles.place}>{incident.place}</p>}
      {incident.description && <p>{incident.description}</p>}
      <Counts incident={incident} />
      <Decided entries={incident.timeline} />
    </article>
  );
}

function TypeName({ incident }: { incident: IncidentDetail }) {
  return <span>{useTypeNameOf(incident)}</span>;
}

function Counts({ incident }: { incident: IncidentDetail }) {
  const agencyName = useAgencyName();
  const moment = useMoment(10_000);
  const left = incident.tasks.filter(isLeft);
  const overdue = left.filter((task) => task.due !== null && Date.parse(task.due) < moment).length;
  return (
    <dl>
      <dt>{t("incident.commander")}</dt>
      <dd>{incident.commander ?? t("incident.commander.none")}</dd>
      <dt>{t("crisis.agencies", { count: incident.parts.length })}</dt>
      <dd>
        {incident.parts.map((part) => `${agencyName(part.agency)} ${t(`incident.part.${part.state}`)}`).join(", ")}
      </dd>
      <dt>{t("incident.tasks")}</dt>
      <dd>
        {t("crisis.left", { count: left.length })}
        {overdue > 0 && <b> {t("crisis.overdue", { count: overdue })}</b>}
      </dd>
    </dl>
  );
}

function Decided({ entries }: { entries: readonly TimelineEntry[] }) {
  const last = [...entries].sort(inTime).findLast((entry) => entry.kind === "decision" && entry.text !== "");
  return (
    <section>
      <h3>{t("crisis.decided")}</h3>
      {last ? (
        <p>
          <time dateTime={last.at}>{formatTime(Date.parse(last.at))}</time> {last.text}
        </p>
      ) : (
        <p className={styles.none}>{t("crisis.decided.none")}</p>
      )}
    </section>
  );
}

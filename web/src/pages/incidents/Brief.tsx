import { Button } from "@mantine/core";
import type { IncidentDetail, TimelineEntry } from "../../api/incidents";
import { useMoment } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Problem } from "../../api/client";
import { t } from "../../i18n";
import { formatTime, formatZoned } from "../../lib/format";
import { recordedOf } from "../../panels/incident/fields";
import { inTime, isLeft } from "../../panels/incident/lines";
import { useFieldsOf, useIncidentName, useTypeNameOf } from "../../panels/incident/types";
import { useIncident } from "../../panels/incident/useIncident";
import { useSentence } from "../../panels/incident/useSentence";
import { useStepWords } from "../../panels/playbook/useStepWords";
import { SeverityWord } from "../../theme/severity";
import { useParam } from "../../view/view";
import { ActionCards } from "./ActionCards";
import styles from "./Brief.module.css";
import { Situation } from "./Situation";
import { asOf } from "./asOf";
import { placeOf } from "./place";

const LATEST = 12;

/** One page for those who decide, on the screen and on paper: what, where, who, what is left, what was decided, what happened last. */
export function Brief({ id }: { id: string }) {
  const { query, incident } = useIncident(id);
  const cards = useParam("show") === "cards";
  if (query.error instanceof Problem && query.error.status === 404)
    return <Notice title={t("incident.gone")} hint={t("incident.gone.hint")} />;
  if (query.isError && !incident) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!incident) return <Skeleton rows={12} />;
  return cards ? <ActionCards incident={incident} /> : <BriefSheet incident={incident} />;
}

function BriefSheet({ incident }: { incident: IncidentDetail }) {
  const typeName = useTypeNameOf(incident);
  const incidentName = useIncidentName();
  const domain = useDomain();
  const moment = asOf(incident, useMoment(60_000));
  const written = incident.timeline.filter((entry) => entry.text !== "").sort(inTime);
  return (
    <article className={styles.brief}>
      <header>
        <p className={styles.words}>
          <SeverityWord severity={incident.severity} />
          <span>{incident.number}</span>
          <span>{typeName}</span>
          <span>{t(`incidents.state.${incident.state}`)}</span>
          {domain && domain.kind !== "live" && <b className={styles.domain}>{domain.title}</b>}
        </p>
        <h1>{incidentName(incident)}</h1>
        <p className={styles.made}>{t("incident.brief.made", { time: formatZoned(moment) })}</p>
        <p className={styles.tools}>
          <Link to="/" params={{ sel: `incident:${incident.id}`, list: "incidents" }}>
            {t("nav.room")}
          </Link>
          <Link to={`/incidents/${incident.id}`} params={{ show: "cards" }}>
            {t("incident.cards")}
          </Link>
          <Button size="xs" variant="default" onClick={() => window.print()}>
            {t("incident.brief.print")}
          </Button>
        </p>
      </header>
      <Overview incident={incident} />
      <Agencies incident={incident} />
      <Left incident={incident} />
      <Entries incident={incident} title={t("incident.brief.decided")} entries={written.filter(isDecision)} />
      <Entries
        incident={incident}
        title={t("incident.brief.latest")}
        entries={written.filter((entry) => !isDecision(entry))}
      />
    </article>
  );
}

function Overview({ incident }: { incident: IncidentDetail }) {
  const agencyName = useAgencyName();
  const recorded = recordedOf(useFieldsOf(incident) ?? [], incident.fields);
  const facts: [string, string][] = [
    [t("incident.place"), placeOf(incident)],
    ...recorded,
    [t("incident.since"), formatZoned(Date.parse(incident.openedAt))],
    [t("incident.lead"), agencyName(incident.lead)],
    [t("incident.commander"), incident.commander ?? t("incident.commander.none")],
  ];
  return <Situation incident={incident} facts={facts} />;
}

function Agencies({ incident }: { incident: IncidentDetail }) {
  const agencyName = useAgencyName();
  const words = useStepWords(incident);
  return (
    <section>
      <h2>{t("incident.parts")}</h2>
      <ul>
        {incident.parts.map((part) => (
          <li key={part.agency}>
            <b>{agencyName(part.agency)}</b> {t(`incident.part.${part.state}`)}
            {part.request && ` – ${words(part.request)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Left({ incident }: { incident: IncidentDetail }) {
  const agencyName = useAgencyName();
  const words = useStepWords(incident);
  const left = incident.tasks.filter(isLeft);
  return (
    <section>
      <h2>{t("incident.brief.open")}</h2>
      {left.length === 0 && <p>{t("incident.tasks.none")}</p>}
      <ul>
        {left.map((task) => (
          <li key={task.id}>
            {words(task.title)} – {agencyName(task.agency)}
            {task.due && ` (${formatTime(Date.parse(task.due))})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isDecision = (entry: TimelineEntry): boolean => entry.kind === "decision";

interface EntriesProps {
  incident: IncidentDetail;
  title: string;
  entries: readonly TimelineEntry[];
}

/** The newest entries of a sort; nothing where there are none. */
function Entries({ incident, title, entries }: EntriesProps) {
  const agencyName = useAgencyName();
  const sentence = useSentence(incident);
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol>
        {entries.slice(-LATEST).map((entry) => (
          <li key={entry.sequence}>
            <time dateTime={entry.at}>{formatTime(Date.parse(entry.at))}</time>
            <span>
              {entry.standing && <i>{t(`incident.standing.${entry.standing}`)}: </i>}
              {sentence(entry)} <small>{agencyName(entry.agency)}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Button } from "@mantine/core";
import type { IncidentDetail, IncidentTask } from "../../api/incidents";
import { useMoment } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { t } from "../../i18n";
import { formatTime, formatZoned } from "../../lib/format";
import { isLeft } from "../../panels/incident/lines";
import { warningOf } from "../../panels/incident/sayings";
import { useIncidentName, useTypeNameOf } from "../../panels/incident/types";
import { useStepWords } from "../../panels/playbook/useStepWords";
import { SeverityWord } from "../../theme/severity";
import styles from "./ActionCards.module.css";
import brief from "./Brief.module.css";
import { type Card, cardsOf, hazardsOf } from "./cards";
import { Situation } from "./Situation";
import { asOf } from "./asOf";
import { placeOf } from "./place";

/** For each agency a sheet to take along: where, what is dangerous, what to do, whom to ask. */
export function ActionCards({ incident }: { incident: IncidentDetail }) {
  return (
    <div className={styles.sheets}>
      <p className={brief.tools}>
        <Link to={`/incidents/${incident.id}`}>{t("incident.brief")}</Link>
        <Button size="xs" variant="default" onClick={() => window.print()}>
          {t("incident.brief.print")}
        </Button>
      </p>
      {cardsOf(incident).map((card) => (
        <Sheet key={card.part.agency} incident={incident} card={card} />
      ))}
    </div>
  );
}

function Sheet({ incident, card }: { incident: IncidentDetail; card: Card }) {
  const agencyName = useAgencyName();
  const typeName = useTypeNameOf(incident);
  const incidentName = useIncidentName();
  const domain = useDomain();
  const moment = asOf(incident, useMoment(60_000));
  const words = useStepWords(incident);
  const { part, tasks } = card;
  return (
    <article className={styles.sheet}>
      <header>
        <p className={brief.words}>
          <SeverityWord severity={incident.severity} />
          <span>{incident.number}</span>
          <span>{typeName}</span>
          {domain && domain.kind !== "live" && <b className={brief.domain}>{domain.title}</b>}
        </p>
        <h1>{agencyName(part.agency)}</h1>
        <p className={styles.what}>{incidentName(incident)}</p>
        <p className={brief.made}>{t("incident.brief.made", { time: formatZoned(moment) })}</p>
      </header>
      <Hazards incident={incident} />
      <Overview incident={incident} />
      <section>
        <h2>{t("incident.card.todo")}</h2>
        {part.request && <p className={styles.request}>{words(part.request)}</p>}
        {tasks.length === 0 && !part.request && <p>{t("incident.tasks.none")}</p>}
        <ul>
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} words={words} />
          ))}
        </ul>
      </section>
      <section className={styles.notes}>
        <h2>{t("incident.card.notes")}</h2>
      </section>
    </article>
  );
}

/** First on the sheet, so that nobody goes there without having read it. */
function Hazards({ incident }: { incident: IncidentDetail }) {
  const hazards = hazardsOf(incident.timeline);
  return (
    <section className={styles.hazards} data-none={hazards.length === 0}>
      <h2>⚠ {t("incident.card.hazards")}</h2>
      {hazards.length === 0 && <p>{t("incident.card.hazards.none")}</p>}
      <ul>
        {hazards.map((entry) => (
          <li key={entry.sequence}>
            <b>{warningOf(entry.facts)}</b> <small>{formatTime(Date.parse(entry.at))}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overview({ incident }: { incident: IncidentDetail }) {
  const agencyName = useAgencyName();
  const contact = [incident.commander ?? t("incident.commander.none"), agencyName(incident.lead)].join(", ");
  const facts: [string, string][] = [
    [t("incident.place"), placeOf(incident)],
    [t("incident.card.contact"), contact],
    [t("incident.since"), formatZoned(Date.parse(incident.openedAt))],
  ];
  return <Situation incident={incident} facts={facts} />;
}

function TaskLine({ task, words }: { task: IncidentTask; words: (text: string) => string }) {
  return (
    <li className={styles.task} data-done={!isLeft(task)}>
      <span aria-hidden>{isLeft(task) ? "☐" : "☑"}</span>
      <span>
        <b>{words(task.title)}</b>
        {task.detail && ` – ${words(task.detail)}`}
        <small>
          {[
            t(`incident.say.task.${task.state}`),
            task.assignee ?? "",
            task.due ? t("incident.card.due", { time: formatTime(Date.parse(task.due)) }) : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </span>
    </li>
  );
}

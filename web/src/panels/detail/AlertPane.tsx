import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../../api/client";
import type { AlertDetail, AlertSummary } from "../../api/types";
import { Age } from "../../app/Age";
import { Link } from "../../app/Link";
import { usePicture } from "../../app/live";
import { Failure, Skeleton } from "../../app/Notice";
import { PurposeForm } from "../../app/oversight/PurposeForm";
import { useSeenOnce } from "../../app/useSeenOnce";
import { useZoneName } from "../../app/session";
import { t, word } from "../../i18n";
import { explanationOf } from "../../i18n/explain";
import { titleWords } from "../../i18n/titles";
import { formatMoment } from "../../lib/format";
import { useStore } from "../../lib/useStore";
import { SeverityWord } from "../../theme/severity";
import { select } from "../../view/view";
import { Belongs } from "../incident/Belongs";
import { useWorkedIncident } from "../incident/useWorked";
import { flyTo } from "../map/camera";
import { Actions } from "./Actions";
import { AlertChart } from "./AlertChart";
import { AlertLine } from "./AlertLine";
import styles from "./Detail.module.css";
import { EvidenceBar } from "./EvidenceBar";
import { Facts } from "./Facts";
import { NearCameras } from "./NearCameras";
import { ObservationList } from "./ObservationList";
import { PaneHead } from "./PaneHead";
import { Unmask } from "./Unmask";
import { Transitions } from "./Transitions";

/** Why there is an alert, and what to do with it. The picture's own summary is shown until the rest is there. */
export function AlertPane({ id }: { id: string }) {
  const picture = usePicture();
  const summary = useStore(picture.alerts, (alerts) => alerts.get(id));
  const revision = summary?.revision ?? 0;
  const worked = useWorkedIncident(id);
  const incident = worked?.number ?? null;
  const detail = useQuery<AlertDetail>({
    queryKey: ["alert", id, revision, incident],
    queryFn: ({ signal }) => api.alert(id, { incident, signal }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  const [unmasked, setUnmasked] = useSeenOnce<AlertDetail>(`alert/${id}`);
  const whole = unmasked ?? detail.data;
  const alert = unmasked ?? newer(summary, detail.data);
  if (!alert) {
    if (detail.isError) return <Failure error={detail.error} retry={() => void detail.refetch()} />;
    return <Skeleton rows={9} />;
  }
  return (
    <>
      <Head alert={alert} />
      <div className={styles.scroll}>
        <Belongs alert={id} />
        <p className={styles.why}>{explanationOf(alert)}</p>
        {whole && whole.doubts.length > 0 && <Doubted by={whole.doubts} />}
        {alert.evidence && <EvidenceBar evidence={alert.evidence} severity={alert.severity} />}
        {alert.evidence && <AlertChart alert={alert} property={alert.evidence.property} />}
        {alert.lon !== null && alert.lat !== null && (
          <NearCameras lon={alert.lon} lat={alert.lat} time={alert.startTime} worked={worked} />
        )}
        <AlertFacts alert={alert} detail={whole} />
        {detail.isError && <Failure error={detail.error} retry={() => void detail.refetch()} />}
        {whole && whole.alerts.length > 0 && <Joined alerts={whole.alerts} />}
        {whole?.content === "masked" && <Unmask alert={whole} incident={incident} onUnmasked={setUnmasked} />}
        {whole?.content === "purpose-needed" && <PurposeForm record={`alert/${id}`} reads={["alert"]} />}
        {whole?.content === "whole" && hasObservations(whole) && (
          <ObservationList rows={whole.observations} labels={labelsOf(alert)} />
        )}
        {whole && <Transitions steps={whole.transitions} />}
      </div>
      <Actions alert={alert} />
    </>
  );
}

/** A correlation over alerts has none of its own. */
const hasObservations = ({ alerts, observations }: AlertDetail): boolean =>
  alerts.length === 0 || observations.length > 0;

/** Why what the source says may not be so: open cyber alerts on what it depends on. */
function Doubted({ by }: { by: readonly AlertSummary[] }) {
  return (
    <section className={styles.doubted}>
      <h3>{t("detail.doubted")}</h3>
      {by.map((alert) => (
        <div key={alert.id}>
          <p>
            {t("detail.doubted.by", { source: alert.sourceName, since: formatMoment(Date.parse(alert.startTime)) })}
          </p>
          <ol className={styles.alerts}>
            <AlertLine alert={alert} />
          </ol>
        </div>
      ))}
    </section>
  );
}

/** The alerts that a correlation joined. */
function Joined({ alerts }: { alerts: readonly AlertSummary[] }) {
  return (
    <section>
      <h3>{t("detail.joined")}</h3>
      <ol className={styles.alerts}>
        {alerts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ol>
    </section>
  );
}

const labelsOf = ({ evidence }: AlertSummary): Record<string, string> =>
  evidence ? { [evidence.property]: evidence.label } : {};

function newer(summary: AlertSummary | undefined, detail: AlertDetail | undefined): AlertSummary | undefined {
  if (!summary || !detail) return summary ?? detail;
  return summary.revision >= detail.revision ? summary : detail;
}

function Head({ alert }: { alert: AlertSummary }) {
  const { lon, lat } = alert;
  return (
    <PaneHead
      title={titleWords(alert.title)}
      {...(lon !== null && lat !== null
        ? {
            locate: () => flyTo([lon, lat]),
            whatIf: { at: `${lon},${lat}`, gas: alert.category === "gas" ? alert.id : null },
          }
        : {})}
    >
      <SeverityWord severity={alert.severity} />
      <span>{t(`state.${alert.state}`)}</span>
      {alert.status !== "raised" && <span>{t(`status.${alert.status}`)}</span>}
      <span>
        <Age time={alert.detectedAt} />
      </span>
    </PaneHead>
  );
}

function AlertFacts({ alert, detail }: { alert: AlertSummary; detail: AlertDetail | undefined }) {
  const tags = detail?.tags ?? [];
  const references = detail?.attributes.references?.split("\n") ?? [];
  const zoneName = useZoneName();
  const author = alert.ruleAuthor && ` ${t("detail.rule.author", { author: alert.ruleAuthor })}`;
  const openSource = (
    <button type="button" className={styles.link} onClick={() => select({ kind: "source", id: alert.source })}>
      {alert.sourceName}
    </button>
  );
  return (
    <Facts
      facts={[
        [t("detail.source"), openSource],
        [t("detail.agency"), alert.agency],
        ...(alert.zone ? [[t("detail.zone"), zoneName(alert.zone)] as [string, string]] : []),
        [t("detail.since"), formatMoment(Date.parse(alert.startTime))],
        [t("detail.until"), formatMoment(Date.parse(alert.endTime))],
        [t("detail.detected"), formatMoment(Date.parse(alert.detectedAt))],
        ...(alert.count > 1 ? [[t("detail.times"), alert.count] as [string, number]] : []),
        [t("detail.rule"), <RuleName key="rule" alert={alert} detail={detail} author={author} />],
        ...(references.length > 0
          ? [[t("detail.references"), <References key="references" of={references} />] as [string, ReactNode]]
          : []),
        ...(tags.length > 0 ? [[t("detail.tags"), tags.join(", ")] as [string, string]] : []),
      ]}
    />
  );
}

/** Where the rule's author leads to; only addresses of the web become links. */
function References({ of }: { of: string[] }) {
  return (
    <ul className={styles.references}>
      {of.map((reference) => (
        <li key={reference}>
          {/^https?:\/\//.test(reference) ? (
            <a className={styles.link} href={reference} target="_blank" rel="noreferrer">
              {reference.replace(/^https?:\/\//, "")}
            </a>
          ) : (
            reference
          )}
        </li>
      ))}
    </ul>
  );
}

/** The rule of an alert leads to what it asked of the newest observation; detectors have no rule to look at. */
function RuleName({ alert, detail, author }: { alert: AlertSummary; detail: AlertDetail | undefined; author: string }) {
  const name = { name: word("kind", alert.kind) };
  if (alert.kind !== "sigma" && alert.kind !== "correlation")
    return <>{t("app.colon", { ...name, value: `${alert.rule}${author}` })}</>;
  const newest = detail?.observations.at(-1);
  const why = newest ? { why: `${newest.source}/${newest.id}` } : {};
  return (
    <>
      {t("app.colon", { ...name, value: "" })}
      <Link to={`/rules/${encodeURIComponent(alert.rule)}`} params={why}>
        {alert.rule}
      </Link>
      {author}
    </>
  );
}

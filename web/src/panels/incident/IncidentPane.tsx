import { type ReactNode, useState } from "react";
import { type IncidentDetail, recordOf } from "../../api/incidents";
import { Age } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { Link } from "../../app/Link";
import { usePicture } from "../../app/live";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Problem } from "../../api/client";
import { PurposeForm } from "../../app/oversight/PurposeForm";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { SeverityWord } from "../../theme/severity";
import { AlertLine } from "../detail/AlertLine";
import detail from "../detail/Detail.module.css";
import { Facts } from "../detail/Facts";
import { NearCameras } from "../detail/NearCameras";
import { PaneHead } from "../detail/PaneHead";
import { NextStep } from "../playbook/NextStep";
import { PlaybookPanel } from "../playbook/PlaybookPanel";
import { flyTo } from "../map/camera";
import { CaseFile } from "./CaseFile";
import { IncidentActions } from "./IncidentActions";
import { partOf } from "./lines";
import { NearUnits } from "../units/NearUnits";
import { Parts } from "./Parts";
import { Tasks } from "./Tasks";
import { IncidentTimeline } from "./IncidentTimeline";
import { recordedOf } from "./fields";
import { useFieldsOf, useIncidentName, useTypeNameOf } from "./types";
import { useIncident } from "./useIncident";
import { WriteBox } from "./WriteBox";

/** One incident as several agencies work on it, each on its part. */
export function IncidentPane({ id }: { id: string }) {
  const { query, incident } = useIncident(id);
  const own = useSession().data?.user.agency;
  const [writing, setWriting] = useState(false);
  if (query.error instanceof Problem && query.error.status === 404)
    return <Notice title={t("incident.gone")} hint={t("incident.gone.hint")} />;
  if (!incident) {
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
    return <Skeleton rows={9} />;
  }
  const part = partOf(incident, own);
  return (
    <>
      <Head incident={incident} />
      <div className={detail.scroll}>
        {incident.description && <p className={detail.why}>{incident.description}</p>}
        {part && incident.state === "open" && <NextStep incidentId={incident.id} />}
        <IncidentFacts incident={incident} />
        {incident.authority && (
          <p className={detail.hint}>
            {t("incident.mirror", { authority: incident.authority, id: incident.externalId ?? "" })}
          </p>
        )}
        <Parts incident={incident} own={part} />
        {part && incident.state === "open" && <NearUnits incident={incident} />}
        <Cameras incident={incident} worked={part !== undefined} />
        <Tasks incident={incident} own={part} />
        {part && <PlaybookPanel incidentId={incident.id} open={incident.state === "open"} />}
        {incident.alerts.length > 0 && <Alerts ids={incident.alerts} />}
        {part && <CaseFile incident={incident} />}
        {incident.content === "purpose-needed" && (
          <PurposeForm record={recordOf(incident.id)} reads={["incident", "case"]} />
        )}
        <IncidentTimeline incident={incident} />
      </div>
      {part && incident.state === "open" && <WriteBox incident={incident.id} open={writing} onOpen={setWriting} />}
      <IncidentActions incident={incident} own={part} />
    </>
  );
}

/** Those near an open incident; who looks through them for it stands on its timeline. */
function Cameras({ incident, worked }: { incident: IncidentDetail; worked: boolean }) {
  const { lon, lat, state } = incident;
  if (lon === null || lat === null || state !== "open") return null;
  return <NearCameras lon={lon} lat={lat} time={null} worked={worked ? incident : null} />;
}

function Head({ incident }: { incident: IncidentDetail }) {
  const incidentName = useIncidentName();
  const { lon, lat, id } = incident;
  const locate =
    lon !== null && lat !== null
      ? { locate: () => flyTo([lon, lat]), whatIf: { at: `${lon},${lat}`, incident: id } }
      : {};
  return (
    <PaneHead title={incidentName(incident)} {...locate}>
      <SeverityWord severity={incident.severity} />
      <span>{t(`incidents.state.${incident.state}`)}</span>
      <span>{incident.number}</span>
      <span>
        <Age time={incident.openedAt} />
      </span>
    </PaneHead>
  );
}

function IncidentFacts({ incident }: { incident: IncidentDetail }) {
  const typeName = useTypeNameOf(incident);
  const agencyName = useAgencyName();
  const recorded = recordedOf(useFieldsOf(incident) ?? [], incident.fields);
  const facts: [string, ReactNode][] = [
    [t("incident.type"), typeName],
    ...recorded,
    ...(incident.place ? [[t("incident.place"), incident.place] as [string, string]] : []),
    [t("incident.lead"), agencyName(incident.lead)],
    [t("incident.commander"), incident.commander ?? t("incident.commander.none")],
    [t("incident.origin"), t(`incident.origin.${incident.origin}`)],
    ...(incident.reporter ? [[t("incident.reporter"), incident.reporter] as [string, string]] : []),
    [
      t("incident.brief"),
      <Link key="brief" to={`/incidents/${incident.id}`}>
        {incident.number}
      </Link>,
    ],
  ];
  return <Facts facts={facts} />;
}

/** Its alerts that are on the picture; the others are counted. */
function Alerts({ ids }: { ids: readonly string[] }) {
  const present = useStore(usePicture().alerts, (alerts) => alerts);
  const shown = ids.flatMap((id) => present.get(id) ?? []);
  const others = ids.length - shown.length;
  return (
    <section>
      <h3>{t("incident.alerts")}</h3>
      <ol className={detail.alerts}>
        {shown.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ol>
      {others > 0 && <p className={detail.none}>{t("incident.alerts.others", { count: others })}</p>}
    </section>
  );
}

import { useEffect, useMemo, useRef } from "react";
import type { IncidentSummary } from "../../api/incidents";
import { Age } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { usePicture } from "../../app/live";
import { Notice, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { useStore } from "../../lib/useStore";
import { rankOf } from "../../picture/alerts";
import { SeverityMark } from "../../theme/severity";
import { select, useSelection } from "../../view/view";
import { neighbour } from "../queue/order";
import styles from "./Incident.module.css";
import { mostUrgentFirst } from "./lines";
import { useIncidentName, useTypeNameOf } from "./types";
import { useIncidents } from "./useIncident";

/** The open incidents, the most urgent first. */
export function IncidentList({ onNew }: { onNew: () => void }) {
  const loading = useStore(usePicture().heard, (heard) => heard === null);
  const open = useIncidents();
  const rows = useMemo(() => [...open.values()].sort(mostUrgentFirst(rankOf)), [open]);
  const selection = useSelection();
  const chosen = selection?.kind === "incident" ? selection.id : null;
  const move = (by: 1 | -1): void => {
    const ids = rows.map((one) => one.id);
    const id = neighbour(ids, chosen, by);
    if (id) select({ kind: "incident", id });
  };
  useKeys({ j: () => move(1), k: () => move(-1), Escape: () => select(null) });
  return (
    <section className={styles.panel} aria-label={t("incidents.title")}>
      <button type="button" className={styles.new} onClick={onNew}>
        {t("incident.open")} <kbd>i</kbd>
      </button>
      {loading && <Skeleton rows={6} label={t("incidents.title")} />}
      {!loading && rows.length === 0 && <Notice title={t("incidents.empty")} hint={t("incidents.empty.hint")} />}
      <ol className={styles.list}>
        {rows.map((incident) => (
          <li key={incident.id}>
            <Row incident={incident} chosen={incident.id === chosen} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ incident, chosen }: { incident: IncidentSummary; chosen: boolean }) {
  const typeName = useTypeNameOf(incident);
  const incidentName = useIncidentName();
  const agencyName = useAgencyName();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const agencies = incident.parts.map((part) => `${agencyName(part.agency)} ${t(`incident.part.${part.state}`)}`);
  return (
    <button
      ref={row}
      type="button"
      className={styles.row}
      data-severity={incident.severity}
      aria-pressed={chosen}
      onClick={() => select({ kind: "incident", id: incident.id })}
    >
      <SeverityMark severity={incident.severity} size={16} />
      <b>{incidentName(incident)}</b>
      <Age time={incident.openedAt} />
      <small>{[incident.number, typeName, incident.place].filter(Boolean).join(" · ")}</small>
      <small>{agencies.join(" · ")}</small>
    </button>
  );
}

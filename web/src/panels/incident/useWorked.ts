import type { IncidentSummary } from "../../api/incidents";
import { usePicture } from "../../app/live";
import { useSession } from "../../app/session";
import { useStore } from "../../lib/useStore";
import { useIncidents } from "./useIncident";
import { workedIncident } from "./worked";

/** The incident that one works on and an alert belongs to; what is read of the alert is read for it. */
export function useWorkedIncident(id: string): IncidentSummary | null {
  const agency = useSession().data?.user.agency;
  return workedIncident(useIncidents().values(), agency, (alert) => alert === id);
}

/** Number of the same for a source, whose alert belongs to it. */
export function useWorkedSource(id: string): string | null {
  const agency = useSession().data?.user.agency;
  const alerts = useStore(usePicture().alerts, (all) => all);
  return workedIncident(useIncidents().values(), agency, (alert) => alerts.get(alert)?.source === id)?.number ?? null;
}

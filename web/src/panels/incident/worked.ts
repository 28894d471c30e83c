import type { IncidentSummary } from "../../api/incidents";
import { partOf } from "./lines";

/** The open incident that one of those alerts belongs to and in which the agency takes part; null for none. */
export function workedIncident(
  incidents: Iterable<IncidentSummary>,
  agency: string | undefined,
  isOne: (alert: string) => boolean,
): IncidentSummary | null {
  for (const incident of incidents) {
    if (incident.state === "open" && partOf(incident, agency) && incident.alerts.some(isOne)) return incident;
  }
  return null;
}

import type { IncidentSummary } from "../../api/incidents";
import { partOf } from "./lines";

/** Number of the open incident that one of those alerts belongs to and in which the agency takes part; null for none. */
export function workedNumber(
  incidents: Iterable<IncidentSummary>,
  agency: string | undefined,
  isOne: (alert: string) => boolean,
): string | null {
  for (const incident of incidents) {
    if (incident.state === "open" && partOf(incident, agency) && incident.alerts.some(isOne)) return incident.number;
  }
  return null;
}

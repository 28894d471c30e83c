import type { IncidentDetail } from "../../api/incidents";

/** The moment of which a sheet tells: the last minute, or the last change where that came after it. */
export const asOf = (incident: Pick<IncidentDetail, "changedAt">, minute: number): number =>
  Math.max(minute, Date.parse(incident.changedAt));

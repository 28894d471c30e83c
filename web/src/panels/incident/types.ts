import type { IncidentSummary } from "../../api/incidents";
import { word } from "../../i18n";

/** The word of a type; pages that have the types at hand say its name. */
export const typeName = (type: string): string => word("incident.type", type);

/** What to call an incident; one whose title may not be seen is known by its type. */
export const incidentName = (incident: Pick<IncidentSummary, "title" | "type">): string =>
  incident.title || typeName(incident.type);

import type { IncidentDetail, IncidentPart, IncidentTask, TimelineEntry } from "../../api/incidents";
import { isLeft } from "../../panels/incident/lines";

/** What one agency takes along on paper. */
export interface Card {
  part: IncidentPart;
  /** what is left to do first, in the order in which it is due */
  tasks: readonly IncidentTask[];
}

/** A card for each agency that is asked or at work, the lead first. */
export function cardsOf({ lead, parts, tasks }: Pick<IncidentDetail, "lead" | "parts" | "tasks">): Card[] {
  return parts
    .filter((part) => part.state !== "closed")
    .sort((a, b) => Number(b.agency === lead) - Number(a.agency === lead))
    .map((part) => ({ part, tasks: tasks.filter((task) => task.agency === part.agency).sort(inTurn) }));
}

const LAST = "9999";

function inTurn(a: IncidentTask, b: IncidentTask): number {
  const left = Number(isLeft(b)) - Number(isLeft(a));
  return left || (a.due ?? LAST).localeCompare(b.due ?? LAST) || a.madeAt.localeCompare(b.madeAt);
}

/** The warnings of a timeline that nobody has lifted. */
export function hazardsOf(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  const lifted = new Set(
    timeline.filter((entry) => entry.saying === "warning-lifted").map((entry) => entry.facts["flag"]),
  );
  return timeline.filter((entry) => entry.saying === "warned" && !lifted.has(entry.facts["flag"]));
}

import type {
  IncidentDetail,
  IncidentLine,
  IncidentPart,
  IncidentSummary,
  IncidentTask,
  TimelineEntry,
} from "../../api/incidents";
import { idOfField } from "./edit";

/** The same incident with a line that came; one that is there already changes nothing. */
export function withLine(detail: IncidentDetail, { entry, task }: IncidentLine): IncidentDetail {
  const known = detail.timeline.some((one) => one.sequence === entry.sequence);
  return {
    ...detail,
    timeline: known ? detail.timeline : [...detail.timeline, entry].sort(inTime),
    tasks: task ? withTask(detail.tasks, task) : detail.tasks,
    fields: known ? detail.fields : fieldsAfter(detail.fields, entry),
  };
}

/** What is recorded of it after an entry that tells what was changed. */
function fieldsAfter(fields: IncidentDetail["fields"], { saying, facts }: TimelineEntry): IncidentDetail["fields"] {
  if (saying !== "edited") return fields;
  const changed = { ...fields };
  for (let i = 0; facts[`field${i}`] !== undefined; i++) {
    const field = idOfField(facts[`field${i}`] ?? "");
    if (field) changed[field] = facts[`becomes${i}`] ?? "";
  }
  return changed;
}

/** By when it happened; what was written first comes first. */
export const inTime = (a: TimelineEntry, b: TimelineEntry): number =>
  a.at.localeCompare(b.at) || a.sequence - b.sequence;

function withTask(tasks: readonly IncidentTask[], task: IncidentTask): IncidentTask[] {
  const known = tasks.find((one) => one.id === task.id);
  if (!known) return [...tasks, task];
  return tasks.map((one) => (one.id === task.id && one.version <= task.version ? task : one));
}

/** Tasks that are left to do. */
export const isLeft = (task: IncidentTask): boolean => task.state === "open" || task.state === "doing";

/** The most urgent and newest first. */
export function mostUrgentFirst(rank: (severity: IncidentSummary["severity"]) => number) {
  return (a: IncidentSummary, b: IncidentSummary): number =>
    rank(a.severity) - rank(b.severity) || b.openedAt.localeCompare(a.openedAt) || a.id.localeCompare(b.id);
}

/** Those of stored and open incidents that somebody worked on at that moment. */
export function incidentsAt(
  stored: readonly IncidentSummary[],
  open: ReadonlyMap<string, IncidentSummary>,
  atMillis: number,
): IncidentSummary[] {
  const newest = new Map([...stored.map((one) => [one.id, one] as const), ...open]);
  return [...newest.values()].filter(
    ({ openedAt, closedAt }) =>
      Date.parse(openedAt) <= atMillis && (closedAt === null || Date.parse(closedAt) > atMillis),
  );
}

/** The part of an agency. */
export const partOf = (incident: IncidentSummary, agency: string | undefined): IncidentPart | undefined =>
  incident.parts.find((part) => part.agency === agency);

import type { LogEntry } from "../../api/types";
import { textOf, type Waiting } from "../../offline/outbox";

export const ENTRIES = "/shift-log/entries";

/** A line of the log: what the server has, or what waits on this machine. */
export type Line = { kind: "stored"; entry: LogEntry } | { kind: "waiting"; item: Waiting; text: string };

/** What waits stands above what is stored, the newest first. */
export function linesOf(stored: readonly LogEntry[], items: readonly Waiting[]): Line[] {
  const waits = items
    .filter((item) => item.path === ENTRIES)
    .map((item): Line => ({ kind: "waiting", item, text: textOf(item) }));
  return [...waits.reverse(), ...stored.map((entry): Line => ({ kind: "stored", entry }))];
}

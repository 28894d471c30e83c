import type { AlertSummary } from "../../api/types";
import { newestFirst } from "../../picture/alerts";
import type { Rows } from "./rows";

/** Open alerts of those agencies that stand in no row of the queue, the newest first. */
export function alertsByGlass(
  alerts: Iterable<AlertSummary>,
  owners: ReadonlySet<string>,
  rows: Rows,
): readonly AlertSummary[] {
  if (owners.size === 0) return [];
  const queued = new Set([...rows.values()].flatMap((row) => row.alerts));
  return [...alerts]
    .filter((alert) => owners.has(alert.agency) && alert.state !== "closed" && !queued.has(alert.id))
    .sort(newestFirst);
}

import { useKeys } from "../../lib/keys";
import { select, useSelection } from "../../view/view";
import { ask, clearMarks, toggleMark, useMarks } from "../item/marks";
import { useItemActs } from "../item/useItems";
import { flyTo } from "../map/camera";
import { neighbour } from "./order";
import { type Row, rowOf, selectionOf } from "./rows";
import type { Queue } from "./useQueue";

/** j and k step, x marks, and what is marked, or else chosen, is acted on by one key each. */
export function useQueueKeys(queue: Queue): void {
  const selection = useSelection();
  const marked = useMarks();
  const acts = useItemActs();
  const chosen = rowOf(queue.rows.values(), selection);
  const targets = itemsOf(marked.size > 0 ? [...marked].map((id) => queue.rows.get(id)) : [chosen]);
  const move = (by: 1 | -1): void => {
    const next = queue.rows.get(neighbour(queue.shown, chosen?.id ?? null, by) ?? "");
    queue.setReading(true);
    if (next) select(selectionOf(next));
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Escape: () => {
      clearMarks();
      select(null);
      queue.setReading(false);
    },
    m: () => chosen?.lon != null && chosen.lat != null && flyTo([chosen.lon, chosen.lat]),
    x: () => chosen?.item && toggleMark(chosen.id),
    s: () => ask("assign", targets),
    d: () => ask("comment", targets),
    "g g": () => targets.length > 1 && acts.merge(targets),
    u: () => targets[0] && targets.length === 1 && targets[0].count > 1 && acts.split(targets[0]),
  });
  // a single alert's own pane acts on it
  const here = marked.size > 0 || selection?.kind === "item";
  useKeys(here ? { a: () => targets.length > 0 && acts.acknowledge(targets), c: () => ask("close", targets) } : {});
}

const itemsOf = (rows: readonly (Row | null | undefined)[]) => rows.flatMap((row) => (row?.item ? [row.item] : []));

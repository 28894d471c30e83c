import type { Item, LoadReading } from "../../api/items";

/** A desk as who looks after all of them sees it. */
export interface DeskRow {
  desk: string;
  /** new items in ten minutes; null where nothing is known of its load */
  load: LoadReading | null;
  /** items that nobody has acknowledged */
  waiting: number;
  /** those of them that were handed on because nobody did */
  handedOn: number;
}

/** Every desk that has items or a load, by name. */
export function deskRows(load: readonly LoadReading[], items: Iterable<Item>): DeskRow[] {
  const rows = new Map<string, DeskRow>();
  const rowOf = (desk: string): DeskRow => {
    const row = rows.get(desk) ?? { desk, load: null, waiting: 0, handedOn: 0 };
    rows.set(desk, row);
    return row;
  };
  for (const reading of load) if (reading.desk !== "") rowOf(reading.desk).load = reading;
  for (const item of items) {
    if (item.state !== "new") continue;
    const row = rowOf(item.desk);
    row.waiting++;
    if (item.escalation > 0) row.handedOn++;
  }
  return [...rows.values()].sort((one, other) => one.desk.localeCompare(other.desk, undefined, { numeric: true }));
}

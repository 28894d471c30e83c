import type { Severity } from "../../api/types";
import { rankOf } from "../../picture/alerts";
import { isOpenRow, newestRowFirst, type Row, type Rows } from "./rows";

export type Order = "newest" | "severity";

export interface Filter {
  severities: readonly Severity[];
  text: string;
  order: Order;
}

/** Ids of what belongs into the queue, in its order. */
export function wantedIds(rows: Rows, filter: Filter, open: (row: Row) => boolean = isOpenRow): string[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return [...rows.values()]
    .filter((row) => open(row) && filter.severities.includes(row.severity) && hasWords(row, words))
    .sort((a, b) => (filter.order === "severity" ? rankOf(a.severity) - rankOf(b.severity) : 0) || newestRowFirst(a, b))
    .map((row) => row.id);
}

function hasWords(row: Row, words: string[]): boolean {
  const text = `${row.title} ${row.explanation} ${row.place} ${row.words}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What stands in the list, and how many wait behind the bar. */
export interface Held {
  shown: readonly string[];
  waiting: number;
}

/**
 * While someone reads, nothing moves: what is shown stays in its order, even what has been closed since, and what is new
 * waits and is counted. Otherwise the list is what it should be.
 */
export function hold(shown: readonly string[], wanted: readonly string[], reading: boolean): Held {
  if (!reading) return { shown: same(shown, wanted) ? shown : wanted, waiting: 0 };
  const known = new Set(shown);
  const waiting = wanted.reduce((count, id) => count + (known.has(id) ? 0 : 1), 0);
  return { shown, waiting };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** The neighbour of the chosen one, staying inside the list; the first when none is chosen. */
export function neighbour(shown: readonly string[], chosen: string | null, by: 1 | -1): string | null {
  const at = chosen === null ? -1 : shown.indexOf(chosen);
  if (at < 0) return shown[0] ?? null;
  return shown[Math.min(shown.length - 1, Math.max(0, at + by))] ?? null;
}

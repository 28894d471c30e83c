import { Store } from "../lib/store";

/** What the reader said they read a record for; kept while this window is open, and sent with every read of it. */
export interface Stated {
  word: string;
  reason: string;
}

const stated = new Store<ReadonlyMap<string, Stated>>(new Map());
const newest = new Store<Stated | null>(null);

/** What was stated last, anywhere: often the next record is read for the same. */
export const lastStated = (): Stated | null => newest.current();

export function statePurpose(record: string, purpose: Stated): void {
  newest.set(purpose);
  stated.update((all) => new Map(all).set(record, purpose));
}

/** How a record is read that may be about people: for the open incident it belongs to, unless the reader said otherwise. */
export interface Reading {
  /** number of that incident; null for none */
  incident: string | null;
  signal?: AbortSignal;
}

/** The header of a read of that record. */
export function purposeHeaders(record: string, incident: string | null): Record<string, string> {
  const own = stated.current().get(record);
  if (own) return headersOf(own);
  return incident === null ? {} : headersOf(incidentPurpose(incident));
}

export const incidentPurpose = (number: string): Stated => ({ word: "incident", reason: number });

export const headersOf = ({ word, reason }: Stated): Record<string, string> => ({
  "Aedile-Purpose": encodeURIComponent(`${word}:${reason}`),
});

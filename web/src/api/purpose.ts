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

/** The header of a read of that record. */
export function purposeHeaders(record: string): Record<string, string> {
  const purpose = stated.current().get(record);
  return purpose ? { "Aedile-Purpose": encodeURIComponent(`${purpose.word}:${purpose.reason}`) } : {};
}

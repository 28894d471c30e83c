import { isUnreachable } from "../api/client";
import { values } from "./database";
import { forgetKey, type Sealed, seal, unseal } from "./seal";

const PATIENCE_MILLIS = 5_000;

interface Kept<T> {
  at: number;
  value: T;
}

/** Keeps a value for a reload without a server; a browser that keeps nothing only means that there is none then. */
export async function keep(name: string, value: unknown): Promise<void> {
  const kept: Kept<unknown> = { at: Date.now(), value };
  await values.put(name, await seal(kept)).catch(() => undefined);
}

/** What was kept in this window, with when; null when there is nothing that can be read. */
export async function recallKept<T>(name: string): Promise<Kept<T> | null> {
  try {
    const sealed = (await values.get(name)) as Sealed | undefined;
    return sealed ? ((await unseal(sealed)) as Kept<T>) : null;
  } catch {
    return null;
  }
}

/**
 * Asks the server, and takes what it said last when it can't be reached, or not within the patience; what may not be old
 * takes Infinity.
 */
export async function askOrRecall<T>(
  name: string,
  ask: () => Promise<T>,
  patienceMillis = PATIENCE_MILLIS,
): Promise<T> {
  const kept = await recallKept<T>(name);
  try {
    const value = await (kept && patienceMillis < Infinity ? Promise.race([ask(), tooLong(patienceMillis)]) : ask());
    void keep(name, value);
    return value;
  } catch (error) {
    if (kept && (error instanceof TooLong || isUnreachable(error))) return kept.value;
    throw error;
  }
}

class TooLong extends Error {}

function tooLong(millis: number): Promise<never> {
  return new Promise((_, reject) => window.setTimeout(() => reject(new TooLong()), millis));
}

/** What was kept of records of the room; who one is and what the city looks like stays. */
export async function forgetKeptRecords(): Promise<void> {
  for (const word of ["picture", "incident"]) await values.remove(word).catch(() => undefined);
}

/** Ends with the session: what was seen in it can't be read any more. */
export async function forgetKept(): Promise<void> {
  forgetKey();
  await values.clear().catch(() => undefined);
}

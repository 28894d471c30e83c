import type { PhoneReport } from "../../api/units";

/** What happened at a moment of the phone's clock; how long ago that was is said when it is sent. */
export interface Waiting {
  at: number;
  report: Omit<PhoneReport, "agoMillis">;
}

/** What waits to be sent, oldest first. */
export type Outbox = readonly Waiting[];

export const MOST = 500;
const isPlace = ({ report }: Waiting): boolean => report.lon != null;

/**
 * Adds what happened. Numbers go by the clock, so that they ascend also when the phone forgot what it had sent. When too much
 * waits, places go first: what the crew said never does.
 */
export function put(outbox: Outbox, what: Omit<PhoneReport, "number" | "agoMillis">, now: number): Outbox {
  const last = outbox[outbox.length - 1]?.report.number ?? 0;
  const added = [...outbox, { at: now, report: { ...what, number: Math.max(last + 1, now) } }];
  if (added.length <= MOST) return added;
  const oldest = added.findIndex(isPlace);
  return added.filter((_, index) => index !== Math.max(0, oldest));
}

/** The reports as they are sent now. */
export function reportsOf(outbox: Outbox, now: number): PhoneReport[] {
  return outbox.map(({ at, report }) => ({ ...report, agoMillis: Math.max(0, now - at) }));
}

/** What is left when all up to that number were answered. */
export const after = (outbox: Outbox, number: number): Outbox => outbox.filter(({ report }) => report.number > number);

/** What the crew said and the server does not know yet: shown as it will be. */
export const unsent = (outbox: Outbox): number => outbox.filter((one) => !isPlace(one)).length;

/** What was kept when the page was closed; nothing when it can't be read. */
export function parse(text: string | null): Outbox {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? (kept as Outbox).filter((one) => typeof one?.report?.number === "number") : [];
  } catch {
    return [];
  }
}

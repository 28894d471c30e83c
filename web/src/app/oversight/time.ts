/** Whole minutes until then, the begun one counted; 0 when it is over. */
export function minutesLeft(until: string, nowMillis: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - nowMillis) / 60_000));
}

import type { Notification } from "../../api/types";

/** What a bar tells: the newest of all that came about one thing. */
export interface Told {
  newest: Notification;
  /** of all about it */
  ids: string[];
}

/** One bar for each thing that something critical came about, in the order given, which is the newest first. */
export function barsOf(unseen: readonly Notification[]): Told[] {
  const bars = new Map<string, Told>();
  for (const one of unseen.filter(({ severity }) => severity === "critical")) {
    const about = one.link || one.id;
    const known = bars.get(about);
    if (known) known.ids.push(one.id);
    else bars.set(about, { newest: one, ids: [one.id] });
  }
  return [...bars.values()];
}

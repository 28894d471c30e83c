import type { Severity } from "../../api/types";
import { type Alerts, rankOf } from "../../picture/alerts";

/** Counts per minute and severity: four numbers a slot, critical first. */
export interface Lanes {
  slots: number;
  counts: Uint16Array;
  most: number;
}

/** Alerts by the minute they were detected, over a window that ends now. */
export function lanesOf(alerts: Alerts, from: number, to: number, slotMillis: number): Lanes {
  const slots = Math.max(1, Math.ceil((to - from) / slotMillis));
  const counts = new Uint16Array(slots * 4);
  for (const alert of alerts.values()) {
    const slot = Math.floor((Date.parse(alert.detectedAt) - from) / slotMillis);
    if (slot < 0 || slot >= slots || alert.status === "retracted") continue;
    const at = slot * 4 + rankOf(alert.severity);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { slots, counts, most: highest(counts) };
}

function highest(counts: Uint16Array): number {
  let most = 0;
  for (let i = 0; i < counts.length; i += 4) {
    const sum = (counts[i] ?? 0) + (counts[i + 1] ?? 0) + (counts[i + 2] ?? 0) + (counts[i + 3] ?? 0);
    if (sum > most) most = sum;
  }
  return most;
}

/** An incident on the timeline. */
export interface Bar {
  from: number;
  to: number;
  row: number;
  severity: Severity;
}

/** more rows would run into the alerts */
const MOST_ROWS = 4;

interface Lasting {
  openedAt: string;
  closedAt: string | null;
  severity: Severity;
}

/** Incidents that last within the window, in rows in which none touches another; those beyond the last row share it. */
export function barsOf(incidents: Iterable<Lasting>, from: number, to: number): Bar[] {
  const ends: number[] = [];
  const bars: Bar[] = [];
  const lasting = [...incidents].sort((a, b) => a.openedAt.localeCompare(b.openedAt));
  for (const { openedAt, closedAt, severity } of lasting) {
    const bar = { from: Date.parse(openedAt), to: closedAt === null ? to : Date.parse(closedAt), severity };
    if (bar.to < from || bar.from > to) continue;
    const free = ends.findIndex((end) => end < bar.from);
    const row = Math.min(free < 0 ? ends.length : free, MOST_ROWS - 1);
    ends[row] = Math.max(ends[row] ?? 0, bar.to);
    bars.push({ ...bar, row });
  }
  return bars;
}

export const LANE_ORDER: readonly Severity[] = ["low", "medium", "high", "critical"];

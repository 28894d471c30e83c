import type { AlertSummary, Severity } from "../api/types";

export type Alerts = ReadonlyMap<string, AlertSummary>;

export const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];
const RANKS: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3 };

/** 0 for critical, 3 for low. */
export const rankOf = (severity: Severity): number => RANKS[severity];

/** The most urgent first, of those the newest: what an incident that is opened from several alerts is named after. */
export const worstFirst = (one: AlertSummary, other: AlertSummary): number =>
  rankOf(one.severity) - rankOf(other.severity) || Date.parse(other.detectedAt) - Date.parse(one.detectedAt);

/** The same alerts with the changed ones in their newest revision. An older revision never replaces a newer one. */
export function mergeAlerts(alerts: Alerts, changes: readonly AlertSummary[]): Alerts {
  if (changes.length === 0) return alerts;
  const merged = new Map(alerts);
  for (const alert of changes) {
    const known = merged.get(alert.id);
    if (!known || alert.revision >= known.revision) merged.set(alert.id, alert);
  }
  return merged;
}

/** Alerts that someone still has to handle. */
export const isOpen = (alert: AlertSummary): boolean => alert.state !== "closed" && alert.status !== "retracted";

/** Whether an alert was open at a moment of the past. */
export function wasOpenAt(alert: AlertSummary, atMillis: number): boolean {
  const closedAt = alert.closedAt ? Date.parse(alert.closedAt) : Number.POSITIVE_INFINITY;
  return Date.parse(alert.detectedAt) <= atMillis && closedAt > atMillis;
}

/** Newest first; the id breaks ties, so that the order is the same on every screen. */
export function newestFirst(a: AlertSummary, b: AlertSummary): number {
  return b.detectedAt.localeCompare(a.detectedAt) || a.id.localeCompare(b.id);
}

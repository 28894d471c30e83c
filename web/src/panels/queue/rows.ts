import type { Item } from "../../api/items";
import type { AlertSummary, Severity } from "../../api/types";
import { whyOf } from "./bonds";
import { explanationOf } from "../../i18n/explain";
import { titleWords } from "../../i18n/titles";

/** A line of the queue: an item, or of the past the alert that was open then. */
export interface Row {
  id: string;
  severity: Severity;
  title: string;
  explanation: string;
  place: string;
  /** other words that it is found by */
  words: string;
  /** newest first goes by it */
  time: string;
  count: number;
  state: AlertSummary["state"];
  cleared: boolean;
  /** who looks after it */
  by: string;
  escalation: number;
  lon: number | null;
  lat: number | null;
  /** ids of its alerts, newest first */
  alerts: readonly string[];
  item: Item | null;
}

export type Rows = ReadonlyMap<string, Row>;

export const rowOfAlert = (alert: AlertSummary): Row => ({
  id: alert.id,
  severity: alert.severity,
  title: titleWords(alert.title),
  explanation: explanationOf(alert),
  place: alert.sourceName,
  words: alert.zone,
  time: alert.detectedAt,
  count: alert.count,
  state: alert.state,
  cleared: alert.status === "cleared",
  by: alert.acknowledgedBy ?? "",
  escalation: 0,
  lon: alert.lon,
  lat: alert.lat,
  alerts: [alert.id],
  item: null,
});

export const rowOfItem = (item: Item): Row => ({
  id: item.id,
  severity: item.severity,
  title: item.kind === "further" && item.count > 1 ? "" : titleWords(item.title),
  explanation: whyOf(item),
  place: item.place,
  words: `${item.category} ${item.desk}`,
  time: item.lastAt,
  count: item.count,
  state: item.state,
  cleared: false,
  by: item.assignee || (item.acknowledgedBy ?? ""),
  escalation: item.escalation,
  lon: item.lon,
  lat: item.lat,
  alerts: item.alerts,
  item,
});

export const isOpenRow = (row: Row): boolean => row.state !== "closed";

/** Newest first; the id breaks ties, so that the order is the same on every screen. */
export const newestRowFirst = (a: Row, b: Row): number => b.time.localeCompare(a.time) || a.id.localeCompare(b.id);

/** What choosing a row shows: its only alert, or the item with its alerts. */
export function selectionOf(row: Row): { kind: "alert" | "item"; id: string } {
  const only = row.alerts[0];
  return only !== undefined && row.alerts.length === 1 && row.item?.kind !== "further"
    ? { kind: "alert", id: only }
    : { kind: "item", id: row.id };
}

/** The row that stands for what is chosen. */
export function rowOf(rows: Iterable<Row>, chosen: { kind: string; id: string } | null): Row | null {
  if (chosen === null) return null;
  for (const row of rows) {
    if (chosen.kind === "item" ? row.id === chosen.id : chosen.kind === "alert" && row.alerts.includes(chosen.id))
      return row;
  }
  return null;
}

import type { AlertSummary } from "../../../api/types";
import { type Alerts, rankOf } from "../../../picture/alerts";
import type { Atlas } from "../icons";
import { MarkLayer } from "./markLayer";

export interface AlertMark {
  alert: AlertSummary;
  position: [number, number];
}

/**
 * One mark for each source with open alerts: the chosen one, else the severest, and of those the newest. Drawn severest
 * last, on top, and above all the chosen one.
 */
export function alertMarks(alerts: Alerts, open: (alert: AlertSummary) => boolean, chosen: string | null): AlertMark[] {
  const first = (a: AlertSummary, b: AlertSummary): boolean => a.id === chosen || (b.id !== chosen && isBefore(a, b));
  const bySource = new Map<string, AlertSummary>();
  for (const alert of alerts.values()) {
    if (!open(alert) || alert.lon === null || alert.lat === null) continue;
    const known = bySource.get(alert.source);
    if (!known || first(alert, known)) bySource.set(alert.source, alert);
  }
  return [...bySource.values()]
    .sort((a, b) => (first(a, b) ? 1 : -1))
    .map((alert) => ({ alert, position: [alert.lon ?? 0, alert.lat ?? 0] }));
}

function isBefore(a: AlertSummary, b: AlertSummary): boolean {
  const handled = Number(a.state !== "new") - Number(b.state !== "new");
  const by = rankOf(a.severity) - rankOf(b.severity) || handled;
  return by === 0 ? a.detectedAt > b.detectedAt : by < 0;
}

const SIZES = { critical: 26, high: 23, medium: 19, low: 17 };

export function alertIcons(marks: readonly AlertMark[], atlas: Atlas, chosen: string | null, zoom: number) {
  const crowd = marks.length > 120 && zoom < 15.5 ? 0.7 : 1;
  const scale = crowd * (zoom < 13 ? 0.8 : zoom > 16 ? 1.2 : 1);
  return new MarkLayer<AlertMark>({
    id: "alerts",
    data: marks,
    atlas,
    getPosition: (mark) => mark.position,
    getCell: (mark) => atlas.cells.indexOf(mark.alert.severity),
    getSize: (mark) => SIZES[mark.alert.severity] * (mark.alert.id === chosen ? 1.25 : 1),
    getAlpha: (mark) => (mark.alert.state === "new" ? 1 : 0.6),
    sizeScale: scale,
    updateTriggers: { getSize: chosen },
  });
}

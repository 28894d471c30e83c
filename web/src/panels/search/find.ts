import type { AlertSummary } from "../../api/types";
import { explanationOf } from "../../i18n/explain";
import { titleWords } from "../../i18n/titles";
import type { Alerts } from "../../picture/alerts";
import type { Columns } from "../../picture/columns";

const MOST = 5;

export interface FoundSource {
  id: string;
  name: string;
  place: [number, number] | null;
}

/** The first sources whose name or id has all the words. */
export function findSources(columns: Columns, q: string): FoundSource[] {
  const words = q.toLowerCase().split(/\s+/);
  const found: FoundSource[] = [];
  for (let i = 0; i < columns.length && found.length < MOST; i++) {
    const text = `${columns.ids[i]} ${columns.names[i]}`.toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(sourceAt(columns, i));
  }
  return found;
}

function sourceAt(columns: Columns, index: number): FoundSource {
  const lon = columns.positions[2 * index] ?? Number.NaN;
  const lat = columns.positions[2 * index + 1] ?? Number.NaN;
  return {
    id: columns.ids[index] ?? "",
    name: columns.names[index] ?? "",
    place: Number.isNaN(lon) ? null : [lon, lat],
  };
}

/** The newest alerts whose title or reason has all the words. */
export function findAlerts(alerts: Alerts, q: string): AlertSummary[] {
  const words = q.toLowerCase().split(/\s+/);
  return [...alerts.values()]
    .filter((alert) => {
      const text = `${titleWords(alert.title)} ${explanationOf(alert)} ${alert.sourceName}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.detectedAt.localeCompare(a.detectedAt))
    .slice(0, MOST);
}

import type { AlertSummary } from "../../api/types";
import { t } from "../../i18n";

/** Critical alerts that nobody has acknowledged. */
export function countCalling(alerts: Iterable<AlertSummary>): number {
  let count = 0;
  for (const alert of alerts)
    if (alert.severity === "critical" && alert.state === "new" && alert.status !== "retracted") count++;
  return count;
}

/** What the tab says: how many call, and that its picture is old. */
export function titleOf(name: string, calling: number, stale: boolean): string {
  const counted = calling === 0 ? name : t("tab.critical", { count: calling, title: name });
  return stale ? t("tab.stale", { title: counted }) : counted;
}

/** The icon of the tab: quiet, with the number of those that call, or pale when its picture is old. */
export function iconOf(calling: number, stale: boolean): string {
  const fill = calling > 0 ? "#c4211c" : "#3f6b93";
  const text = calling > 9 ? "9+" : String(calling);
  const word = `<text x="16" y="23" font-size="${text.length > 1 ? 15 : 20}" font-family="sans-serif" font-weight="700" text-anchor="middle" fill="#fff">${text}</text>`;
  const shape = `<rect x="1" y="1" width="30" height="30" rx="6" fill="${fill}" opacity="${stale ? 0.45 : 1}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shape}${calling > 0 ? word : ""}</svg>`)}`;
}

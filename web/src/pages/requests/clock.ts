import type { DataRequest } from "../../api/types";
import { t } from "../../i18n";

const DAY_MILLIS = 86_400_000;

/** How much time is left for an answer, in words; days are the calendar's, in UTC. */
export function clockWords(request: DataRequest, nowMillis: number): string {
  if (request.state === "answered") return t(`requests.answered.${request.nearness}`);
  const today = Math.floor(nowMillis / DAY_MILLIS);
  const days = Math.floor(Date.parse(`${request.dueOn}T00:00:00Z`) / DAY_MILLIS) - today;
  return t(`requests.nearness.${request.nearness}`, { count: Math.abs(days) });
}

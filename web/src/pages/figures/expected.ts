import type { ExpectedEvent, ExpectedPlace } from "../../api/items";
import { formatMoment } from "../../lib/format";
import type { Corner } from "../agencies/outline";

const CIRCLE_CORNERS = 24;
const METERS_PER_DEGREE = 111_195;

/** True until it is over or taken back. */
export const isOn = ({ withdrawnBy, ends }: ExpectedEvent, now: number): boolean =>
  withdrawnBy === null && now < Date.parse(ends);

/** The place as an outline to be changed; a circle becomes one of 24 corners, a zone has none. */
export function cornersOfPlace({ circle, outline }: ExpectedPlace): Corner[] {
  if (circle) return around(circle);
  return (outline ?? []).flatMap(([lon, lat]) => (lon === undefined || lat === undefined ? [] : [[lon, lat] as const]));
}

function around({ lon, lat, meters }: NonNullable<ExpectedPlace["circle"]>): Corner[] {
  const degrees = meters / METERS_PER_DEGREE;
  const wider = 1 / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: CIRCLE_CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CIRCLE_CORNERS;
    return [lon + degrees * wider * Math.cos(angle), lat + degrees * Math.sin(angle)];
  });
}

/** A moment as a field for date and time shows it, by the city's clock. */
export const fieldOf = (millis: number): string => formatMoment(millis).slice(0, 16).replace(" ", "T");

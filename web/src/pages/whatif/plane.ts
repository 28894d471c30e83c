import type { Corner, SimulationPlane } from "../../api/simulations";

/** A place of the plane on Earth. */
export const degreesOf = (plane: SimulationPlane, x: number, y: number): Corner => [
  plane.lon + x / plane.metersPerLongitude,
  plane.lat + y / plane.metersPerLatitude,
];

const METERS_PER_DEGREE = 111_195;
const CORNERS = 16;

/** A circle about a point, as corners of an area. */
export function circle([lon, lat]: Corner, radiusMeters: number): Corner[] {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    const degrees = radiusMeters / METERS_PER_DEGREE;
    return [lon + (degrees * Math.cos(angle)) / shrink, lat + degrees * Math.sin(angle)];
  });
}

/** Whether a point lies in an outline, degrees both. */
export function isInside([lon, lat]: Corner, outline: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  outline.forEach(([x, y], i) => {
    const [fromX, fromY] = outline[(i + outline.length - 1) % outline.length] ?? [x, y];
    if (y > lat !== fromY > lat && lon < ((fromX - x) * (lat - y)) / (fromY - y) + x) inside = !inside;
  });
  return inside;
}

type Outlined = { id: string; kind: string; polygon: readonly (readonly [number, number])[] };

/** The smallest zone about a point, for who stands on a square; a district is more than a place. */
export function zoneAt(zones: readonly Outlined[], at: Corner): string | null {
  const about = zones.filter(({ kind, polygon }) => kind !== "district" && isInside(at, polygon));
  return about.sort((a, b) => spanOf(a) - spanOf(b))[0]?.id ?? null;
}

function spanOf({ polygon }: Outlined): number {
  const span = (axis: 0 | 1): number => {
    const all = polygon.map((corner) => corner[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  return span(0) * span(1);
}

/** `lon,lat` of the address. */
export function parsePoint(text: string): Corner | null {
  const [lon = Number.NaN, lat = Number.NaN, ...rest] = text === "" ? [] : text.split(",").map(Number);
  return rest.length === 0 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

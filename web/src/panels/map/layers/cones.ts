import { PolygonLayer } from "@deck.gl/layers";
import type { NearCamera } from "../../../api/units";
import type { Scheme } from "../../../theme/scheme";

const METERS_PER_DEGREE = 111_195;
const STEP_DEGREES = 6;

/** Where a camera looks, as a ring of longitude and latitude: the camera, and the arc as far as people can be made out. */
export function coneOf(
  camera: Pick<NearCamera, "lon" | "lat">,
  field: NonNullable<NearCamera["field"]>,
): [number, number][] {
  const { directionDegrees, widthDegrees, rangeMeters } = field;
  const eastScale = METERS_PER_DEGREE * Math.cos((camera.lat * Math.PI) / 180);
  const steps = Math.max(2, Math.ceil(widthDegrees / STEP_DEGREES));
  const arc = Array.from({ length: steps + 1 }, (_, i): [number, number] => {
    const bearing = ((directionDegrees - widthDegrees / 2 + (i * widthDegrees) / steps) * Math.PI) / 180;
    return [
      camera.lon + (rangeMeters * Math.sin(bearing)) / eastScale,
      camera.lat + (rangeMeters * Math.cos(bearing)) / METERS_PER_DEGREE,
    ];
  });
  return widthDegrees >= 360 ? arc : [[camera.lon, camera.lat], ...arc];
}

/** What the cameras see, in the grey of what is fine; those that see the place a little stronger. */
export function viewCones(cameras: readonly NearCamera[], scheme: Scheme) {
  const ink: [number, number, number] = scheme === "dark" ? [143, 180, 214] : [43, 97, 143];
  const data = cameras.flatMap((camera) => (camera.field ? [{ camera, ring: coneOf(camera, camera.field) }] : []));
  return new PolygonLayer<(typeof data)[number]>({
    id: "cones",
    data,
    getPolygon: ({ ring }) => ring,
    getFillColor: ({ camera }) => [...ink, camera.sees === "sees" ? 46 : 16],
    getLineColor: ({ camera }) => [...ink, camera.sees === "sees" ? 170 : 80],
    getLineWidth: 1,
    lineWidthUnits: "pixels",
    stroked: true,
  });
}

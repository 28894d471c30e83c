import { PolygonLayer } from "@deck.gl/layers";
import type { BlindSpot } from "../../../api/blindness";
import type { Scheme } from "../../../theme/scheme";
import { coneOf } from "./cones";

/** As far as the neighbourhood of a sensor is drawn. */
const REACH_METERS = 75;

/** The neighbourhood of each source that could not have detected anything, as a ring of longitude and latitude. */
export const blindRings = (spots: readonly BlindSpot[]): [number, number][][] =>
  spots.flatMap(({ lon, lat }) =>
    lon === null || lat === null
      ? []
      : [coneOf({ lon, lat }, { directionDegrees: 0, widthDegrees: 360, rangeMeters: REACH_METERS })],
  );

/** Darker where it is dark, so to say: without a colour, which severities have. */
export function blindDiscs(spots: readonly BlindSpot[], scheme: Scheme) {
  const ink: [number, number, number] = scheme === "dark" ? [206, 216, 226] : [36, 46, 56];
  return new PolygonLayer<[number, number][]>({
    id: "blind",
    data: blindRings(spots),
    getPolygon: (ring) => ring,
    getFillColor: [...ink, 40],
    getLineColor: [...ink, 130],
    getLineWidth: 1,
    lineWidthUnits: "pixels",
    stroked: true,
  });
}

import { expect, it } from "vitest";
import type { BlindSpot } from "../../../api/blindness";
import { blindRings } from "./blind";

const spot = (lon: number | null, lat: number | null) => ({ lon, lat, why: "silent" }) as BlindSpot;

it("draws 75 m around each source that has a place", () => {
  const rings = blindRings([spot(7.42, 43.73), spot(null, null)]);
  expect(rings).toHaveLength(1);
  const norths = rings.flat().map(([, lat]) => lat);
  expect((Math.max(...norths) - 43.73) * 111_195).toBeCloseTo(75, 0);
});

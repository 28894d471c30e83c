import { describe, expect, it } from "vitest";
import { coneOf } from "./cones";

describe("the field of view of a camera", () => {
  it("is a slice in its direction, as far as it reaches", () => {
    const ring = coneOf({ lon: 0, lat: 0 }, { directionDegrees: 90, widthDegrees: 60, rangeMeters: 111_195 });
    expect(ring[0]).toEqual([0, 0]);
    const middle = ring[1 + (ring.length - 2) / 2] ?? [0, 0];
    expect(middle[0]).toBeCloseTo(1, 6);
    expect(middle[1]).toBeCloseTo(0, 6);
    const [first, last] = [ring[1] ?? [0, 0], ring[ring.length - 1] ?? [0, 0]];
    expect(first[1]).toBeCloseTo(0.5, 6);
    expect(last[1]).toBeCloseTo(-0.5, 6);
  });

  it("is a circle for a dome", () => {
    const ring = coneOf({ lon: 0, lat: 0 }, { directionDegrees: 0, widthDegrees: 360, rangeMeters: 100 });
    for (const [lon, lat] of ring) expect(Math.hypot(lon, lat) * 111_195).toBeCloseTo(100, 3);
  });
});

import { describe, expect, it } from "vitest";
import { circle, degreesOf, isInside, parsePoint, zoneAt } from "./plane";

const PLANE = { lon: 7.4276, lat: 43.7394, metersPerLongitude: 80_337, metersPerLatitude: 111_195 };

describe("places of a plane", () => {
  it("lie where the plane touches the Earth, x to the east and y to the north", () => {
    expect(degreesOf(PLANE, 0, 0)).toEqual([7.4276, 43.7394]);
    const [lon, lat] = degreesOf(PLANE, 80.337, -111.195);
    expect(lon).toBeCloseTo(7.4286, 9);
    expect(lat).toBeCloseTo(43.7384, 9);
  });

  it("are inside of an outline or not", () => {
    const area = circle([7.4276, 43.7394], 50);
    expect(area).toHaveLength(16);
    expect(isInside(degreesOf(PLANE, 40, 20), area)).toBe(true);
    expect(isInside(degreesOf(PLANE, 40, 40), area)).toBe(false);
  });

  it("are in the smallest zone about them that is no district", () => {
    const zone = (id: string, kind: string, radius: number) => ({
      id,
      kind,
      polygon: circle([7.4276, 43.7394], radius),
    });
    const zones = [zone("monte-carlo", "district", 20), zone("gardens", "park", 200), zone("casino", "square", 50)];
    expect(zoneAt(zones, [7.4276, 43.7394])).toBe("casino");
    expect(zoneAt(zones, degreesOf(PLANE, 100, 0))).toBe("gardens");
    expect(zoneAt(zones, degreesOf(PLANE, 300, 0))).toBeNull();
  });

  it("are read from the address", () => {
    expect(parsePoint("7.42,43.73")).toEqual([7.42, 43.73]);
    expect(["", "7.42", "7.42,143", "a,b", "1,2,3"].map(parsePoint)).toEqual([null, null, null, null, null]);
  });
});

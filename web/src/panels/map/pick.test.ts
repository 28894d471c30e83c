import { describe, expect, it } from "vitest";
import { PointIndex } from "./pick";

const index = new PointIndex(Float64Array.from([7.42, 43.73, 7.4203, 43.73, 7.43, 43.74]));

describe("the nearest point", () => {
  it("is found across cells", () => expect(index.nearest(7.4202, 43.73, 0.0004)).toBe(1));
  it("is none beyond the radius", () => expect(index.nearest(7.425, 43.735, 0.001)).toBe(-1));
});

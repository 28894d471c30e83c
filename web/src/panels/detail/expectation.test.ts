import { describe, expect, it } from "vitest";
import { comparison, expectedText, isLimit, scaleOf } from "./expectation";

const evidence = { property: "pm10", label: "Particles", value: 184, unit: "ug/m3", expectedLow: 14, expectedHigh: 26 };

describe("a value with its expectation", () => {
  it("says how many times what is usual", () => expect(comparison(evidence)).toBe("9.2× what is usual"));
  it("says how far below", () => expect(comparison({ ...evidence, value: 4 })).toBe("10\u00a0µg/m³ below"));
  it("says the band, or the one limit", () => {
    expect(expectedText(evidence)).toBe("14 – 26\u00a0µg/m³");
    expect(expectedText({ ...evidence, expectedLow: null })).toBe("at most 26\u00a0µg/m³");
  });
  it("says how far beyond a limit, which is not what is usual", () => {
    const limit = { ...evidence, expectedLow: null };
    expect(comparison(limit)).toBe("158\u00a0µg/m³ above");
    expect([isLimit(limit), isLimit(evidence)]).toEqual([true, false]);
  });
  it("keeps value and band on the scale", () => {
    const scale = scaleOf(evidence);
    expect(scale?.low).toBeCloseTo(0.04);
    expect(scale?.value).toBeCloseTo(0.96);
  });
});

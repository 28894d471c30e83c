import { describe, expect, it } from "vitest";
import { formatAge, formatMoment, formatNumber, formatQuantity, formatUnit, setTimeZone } from "./format";

describe("numbers, units and times", () => {
  it("writes UCUM as people do", () => {
    expect(["ug/m3", "Cel", "{vehicle}/h", "1", "W/m2", "[ppm]"].map(formatUnit)).toEqual([
      "µg/m³",
      "°C",
      "vehicles/h",
      "",
      "W/m²",
      "ppm",
    ]);
  });
  it("keeps three digits of small numbers", () => {
    expect([1840.4, 184.2, 18.44, 1.844, 0.0312].map(formatNumber)).toEqual(["1,840", "184", "18.4", "1.84", "0.031"]);
  });
  it("puts a narrow space before the unit", () => expect(formatQuantity(184.2, "ug/m3")).toBe("184\u202fµg/m³"));
  it("shows times in the city's zone", () => {
    setTimeZone("Europe/Monaco");
    expect(formatMoment(Date.parse("2026-05-30T18:59:58Z"))).toBe("2026-05-30 20:59:58");
  });
  it("says ages in one unit", () => {
    expect([400, 42_000, 125_000, 7_300_000, 200_000_000].map(formatAge)).toEqual([
      "now",
      "42 s",
      "2 min",
      "2 h",
      "2 d",
    ]);
  });
});

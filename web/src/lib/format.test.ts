import { describe, expect, it } from "vitest";
import {
  formatAge,
  formatMoment,
  formatNumber,
  formatQuantity,
  formatUnit,
  formatZoned,
  parseMoment,
  setTimeZone,
} from "./format";

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
  it("puts a narrow space before the unit", () => expect(formatQuantity(184.2, "ug/m3")).toBe("184\u00a0µg/m³"));
  it("shows times in the city's zone", () => {
    setTimeZone("Europe/Monaco");
    expect(formatMoment(Date.parse("2026-05-30T18:59:58Z"))).toBe("2026-05-30 20:59:58");
    expect(formatZoned(Date.parse("2026-05-30T18:59:58Z"))).toBe("2026-05-30 20:59:58 CEST");
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

describe("a moment that someone writes", () => {
  it("is taken by the city's clock, in summer and in winter", () => {
    setTimeZone("Europe/Monaco");
    expect(parseMoment("2026-07-14 21:00")).toBe(Date.parse("2026-07-14T19:00:00Z"));
    expect(parseMoment(" 2026-11-22 02:10:15 ")).toBe(Date.parse("2026-11-22T01:10:15Z"));
    expect(parseMoment("2026-11-22")).toBe(Date.parse("2026-11-21T23:00:00Z"));
  });
  it("is none while it is half written", () => {
    expect(["", "2026-11", "2026-11-22 2", "2026-13-40 10:00"].map(parseMoment)).toEqual([null, null, null, null]);
  });
});

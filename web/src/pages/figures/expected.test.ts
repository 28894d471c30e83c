import { expect, it } from "vitest";
import { parseMoment, setTimeZone } from "../../lib/format";
import { cornersOfPlace, fieldOf, isOn } from "./expected";

const NOON = Date.parse("2026-05-30T10:00:00Z");

it("draws a circle as an outline as far away", () => {
  const corners = cornersOfPlace({ zone: null, circle: { lon: 7.4275, lat: 43.7393, meters: 300 }, outline: null });
  expect(corners).toHaveLength(24);
  for (const [lon, lat] of corners) {
    const east = (lon - 7.4275) * 111_195 * Math.cos((43.7393 * Math.PI) / 180);
    expect(Math.hypot(east, (lat - 43.7393) * 111_195)).toBeCloseTo(300, 3);
  }
});

it("takes the corners of an outline and none of a zone", () => {
  const outline = [
    [7, 43],
    [8, 43],
    [8, 44],
  ];
  expect(cornersOfPlace({ zone: null, circle: null, outline })).toEqual(outline);
  expect(cornersOfPlace({ zone: "casino", circle: null, outline: null })).toEqual([]);
});

it("is on until it is over or withdrawn", () => {
  const event = {
    id: "1",
    agency: "city",
    name: "Concert",
    place: { zone: "casino", circle: null, outline: null },
    categories: [],
    begins: "2026-05-30T09:00:00Z",
    ends: "2026-05-30T11:00:00Z",
    by: "operator",
    withdrawnBy: null,
    count: 0,
  };
  expect(isOn(event, NOON)).toBe(true);
  expect(isOn(event, NOON + 3_600_000)).toBe(false);
  expect(isOn({ ...event, withdrawnBy: "operator" }, NOON)).toBe(false);
});

it("shows times by the city's clock and reads them back", () => {
  setTimeZone("Europe/Monaco");
  expect(fieldOf(NOON)).toBe("2026-05-30T12:00");
  expect(parseMoment(fieldOf(NOON))).toBe(NOON);
});

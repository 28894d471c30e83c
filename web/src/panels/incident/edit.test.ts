import { expect, it } from "vitest";
import type { IncidentDetail } from "../../api/incidents";
import type { TypeField } from "../../api/types";
import { editsOf, type Header, headerOf, mergedWith, suited, valuesIn, withValues } from "./edit";

const before: Header = { title: "Gas", type: "gas-release", severity: "high", place: "hall", description: "" };

it("sends the changed fields only, with what stood there", () => {
  expect(editsOf(before, { ...before, place: "north door" })).toEqual([
    { field: "place", was: "hall", becomes: "north door" },
  ]);
});

it("takes back nothing that somebody else changed when it is sent again", () => {
  const there = { ...before, place: "rue Terrazzani 3", severity: "critical" };
  const values = mergedWith(there, before, { ...before, place: "north door" });
  expect(values).toEqual({ ...there, place: "north door" });
  expect(editsOf(there, values)).toEqual([{ field: "place", was: "rue Terrazzani 3", becomes: "north door" }]);
});

it("sends what the type asks for under names of its own, and takes out what another type doesn't ask for", () => {
  const first = headerOf({ ...before, fields: { ppm: "40", wind: "yes" } } as unknown as IncidentDetail);
  expect(valuesIn(first)).toEqual({ ppm: "40", wind: "yes" });
  const changed = withValues(first, { ppm: "60", people: "3" });
  expect(editsOf(first, suited(changed, [{ id: "ppm" }, { id: "people" }] as TypeField[]))).toEqual([
    { field: "field:ppm", was: "40", becomes: "60" },
    { field: "field:wind", was: "yes", becomes: "" },
    { field: "field:people", was: "", becomes: "3" },
  ]);
  expect(suited(first, null)).toEqual(first);
});

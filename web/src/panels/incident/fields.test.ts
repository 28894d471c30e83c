import { expect, it } from "vitest";
import type { TypeField } from "../../api/types";
import { askedFor, recordedOf } from "./fields";

const field = (id: string, label: string, kind: TypeField["kind"], unit = ""): TypeField => ({
  id,
  label: { en: label },
  kind,
  choices: [],
  unit,
  required: "never",
});
const FIELDS = [
  field("ppm", "Reading", "number", "ppm"),
  field("wind", "Wind known", "yes-no"),
  field("driver", "Driver", "person"),
  field("access", "Way in", "text"),
];

it("reads with its unit, in words, and without what is empty", () => {
  const values = { ppm: "40", wind: "yes", driver: "witness: a man in red" };
  expect(recordedOf(FIELDS, values)).toEqual([
    ["Reading", "40 ppm"],
    ["Wind known", "Yes"],
    ["Driver", "Witness: a man in red"],
  ]);
});

it("keeps what its type asks for no more", () => {
  expect(recordedOf(FIELDS, { colour: "yellow" })).toEqual([["colour", "yellow"]]);
});

it("asks the city for the street, whatever stands beside it", () => {
  expect(askedFor("rue Grimaldi 12")).toBe("rue Grimaldi");
  expect(askedFor("12b Rue Grimaldi, second floor")).toBe("Rue Grimaldi");
  expect(askedFor("  Place du  Casino ")).toBe("Place du Casino");
  expect(askedFor("14")).toBe("");
});

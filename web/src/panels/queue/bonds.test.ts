import { expect, it } from "vitest";
import type { Item } from "../../api/items";
import { setTimeZone } from "../../lib/format";
import { whyOf } from "./bonds";

type Why = Pick<Item, "bonds" | "explanation" | "saying" | "expected">;

const bonds = (more: Partial<NonNullable<Item["bonds"]>>): Why => ({
  expected: null,
  explanation: "as the server says it",
  saying: [],
  bonds: {
    further: false,
    alerts: 5,
    oneSource: false,
    meters: 120,
    minutes: 3,
    about: [{ category: "gas", alerts: 5 }],
    assets: [],
    rules: [],
    ...more,
  },
});

it("is told by place, time and kinds", () => {
  expect(whyOf(bonds({}))).toBe("5 alerts within 120 m and 3 min, all about gas");
  const about = [
    { category: "air_quality", alerts: 3 },
    { category: "", alerts: 2 },
  ];
  expect(whyOf(bonds({ meters: null, minutes: 200, about }))).toBe(
    "5 alerts within 4 h, about air quality (3), sources of no known kind (2)",
  );
  expect(whyOf(bonds({ oneSource: true }))).toBe("5 alerts of one source within 3 min, all about gas");
});

it("is told by what depends on what, and by the rule", () => {
  expect(whyOf(bonds({ assets: ["pump", "substation"], rules: ["cascade"] }))).toBe(
    "5 alerts within 120 m and 3 min, all about gas, of assets that depend on each other: pump, substation, joined by the rule cascade",
  );
});

it("says when nothing joins them, and leaves a single alert its own words", () => {
  expect(whyOf(bonds({ further: true, alerts: 40 }))).toBe(
    "40 further alerts, all about gas; nothing joins them, the desk has enough new items",
  );
  const alone: Why = { bonds: null, explanation: "as the rule says it", saying: [], expected: null };
  expect(whyOf(alone)).toBe("as the rule says it");
  const asset = { type: "text" as const, value: "pump", unit: "" };
  expect(whyOf({ ...alone, saying: [{ sentence: "rule", facts: { rule: asset, source: asset } }] })).toBe(
    "pump on pump",
  );
});

it("names the event to which it was expected", () => {
  setTimeZone("Europe/Monaco");
  const expected = { event: "1", name: "Concert", until: "2026-05-30T21:30:00Z" };
  expect(whyOf({ bonds: null, explanation: "people 184", saying: [], expected })).toBe(
    "Expected: Concert, until 23:30. people 184",
  );
});

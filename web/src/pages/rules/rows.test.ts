import { describe, expect, it } from "vitest";
import type { RuleRow } from "../../api/types";
import { agenciesOf, chosenRows } from "./rows";

const figures = (more: Partial<RuleRow["figures"]>): RuleRow["figures"] => ({
  day: 0,
  week: 0,
  shadowDay: 0,
  shadowWeek: 0,
  closed: 0,
  wrong: 0,
  micros: null,
  costShare: null,
  ...more,
});

const row = (id: string, more: Partial<RuleRow> = {}): RuleRow => ({
  id,
  title: id,
  level: "high",
  author: "Maud",
  status: "stable",
  logsource: "city noise",
  kind: "sigma",
  state: "live",
  agency: "",
  rule: "",
  version: 0,
  waiting: false,
  budget: null,
  figures: figures({}),
  ...more,
});
const ANY = { words: "", state: "", agency: "", sort: "" };
const ids = (rows: RuleRow[]): string[] => rows.map((one) => one.id);

describe("the list of rules", () => {
  const rows = [
    row("quiet"),
    row("loud", { figures: figures({ day: 4, shadowDay: 5 }), agency: "police" }),
    row("asked", { waiting: true, state: "shadow" }),
  ];

  it("has first what waits for somebody, then what fires most", () => {
    expect(ids(chosenRows(rows, ANY))).toEqual(["asked", "loud", "quiet"]);
  });

  it("stands in the order of any of its numbers, what is unknown last", () => {
    const numbered = [
      row("new"),
      row("cheap", { figures: figures({ micros: 0, week: 7, closed: 4, wrong: 1 }) }),
      row("dear", { figures: figures({ micros: 90, week: 2, closed: 2, wrong: 2 }), waiting: true }),
    ];
    expect(ids(chosenRows(numbered, { ...ANY, sort: "cost" }))).toEqual(["dear", "cheap", "new"]);
    expect(ids(chosenRows(numbered, { ...ANY, sort: "week" }))).toEqual(["cheap", "dear", "new"]);
    expect(ids(chosenRows(numbered, { ...ANY, sort: "noise" }))).toEqual(["dear", "cheap", "new"]);
  });

  it("is chosen by words, state and agency", () => {
    expect(ids(chosenRows(rows, { ...ANY, words: "QUI" }))).toEqual(["quiet"]);
    expect(ids(chosenRows(rows, { ...ANY, state: "shadow" }))).toEqual(["asked"]);
    expect(ids(chosenRows(rows, { ...ANY, state: "waiting" }))).toEqual(["asked"]);
    expect(ids(chosenRows(rows, { ...ANY, agency: "police" }))).toEqual(["loud"]);
    expect(ids(chosenRows(rows, { ...ANY, agency: "city" }))).toEqual(["asked", "quiet"]);
  });

  it("names every agency once, and the city where there is none", () => {
    expect(agenciesOf(rows)).toEqual(["city", "police"]);
  });
});

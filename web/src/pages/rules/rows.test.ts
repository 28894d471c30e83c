import { describe, expect, it } from "vitest";
import type { RuleRow } from "../../api/types";
import { agenciesOf, chosenRows } from "./rows";

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
  hits: 0,
  noise: null,
  budget: null,
  micros: null,
  ...more,
});
const ANY = { words: "", state: "", agency: "" };
const ids = (rows: RuleRow[]): string[] => rows.map((one) => one.id);

describe("the list of rules", () => {
  const rows = [
    row("quiet"),
    row("loud", { hits: 9, agency: "police" }),
    row("asked", { waiting: true, state: "shadow" }),
  ];

  it("has first what waits for somebody, then what fires most", () => {
    expect(ids(chosenRows(rows, ANY))).toEqual(["asked", "loud", "quiet"]);
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

import { describe, expect, it } from "vitest";
import type { IncidentSummary } from "../../../api/incidents";
import type { AlertSummary, Severity } from "../../../api/types";
import { besideIncidents, incidentStacks } from "./incidents";

const incident = (id: string, severity: Severity, lon: number | null, lat: number | null): IncidentSummary =>
  ({
    id,
    severity,
    lon,
    lat,
    openedAt: "2026-01-01T20:00:00Z",
    alerts: [`alert of ${id}`],
  }) as unknown as IncidentSummary;

const GAS = incident("gas", "critical", 7.4275, 43.7393);
const CHILD = incident("child", "high", 7.4275, 43.7394);
const HARBOUR = incident("harbour", "low", 7.4254, 43.7308);
const NOWHERE = incident("nowhere", "high", null, null);
const STREET = 17;
const CITY = 12;

const stacks = (chosen: string | null, zoom: number) =>
  incidentStacks([HARBOUR, CHILD, NOWHERE, GAS], chosen, zoom, (one) => one.id);
const ids = (chosen: string | null, zoom: number) =>
  stacks(chosen, zoom).map((stack) => stack.incidents.map((one) => one.id));

describe("incidents on the map", () => {
  it("stand apart where there is room, and one for others where there is none", () => {
    expect(ids(null, 20)).toEqual([["gas"], ["child"], ["harbour"]]);
    expect(ids(null, STREET)).toEqual([["gas", "child"], ["harbour"]]);
  });

  it("put the chosen one in front of a more urgent one", () =>
    expect(ids("child", STREET)).toEqual([["child", "gas"], ["harbour"]]));

  it("say how many are behind", () => expect(stacks(null, STREET)[0]?.label).toBe("gas +1"));

  it("leave words out that would cover another", () => {
    const long = [GAS, { ...CHILD, lon: 7.4283, lat: 43.7393 }];
    const labels = incidentStacks(long, null, STREET, () => "a title as long as they are").map(({ label }) => label);
    expect(labels).toEqual(["", "a title as long as they are"]);
  });

  it("cut long words", () => {
    const [only] = incidentStacks([GAS], null, CITY, () => "Gas smell at the market of La Condamine");
    expect(only?.label).toBe("Gas smell at the market of La…");
  });
});

describe("alerts of an incident", () => {
  const mark = (id: string, lon: number) => ({
    alert: { id } as AlertSummary,
    position: [lon, 43.7393] as [number, number],
  });
  const marks = [mark("alert of gas", 7.4275), mark("another", 7.4275)];
  const left = (all: typeof marks, chosen: string | null) =>
    besideIncidents(all, stacks(null, STREET), chosen, STREET).map(({ alert }) => alert.id);

  it("are told by its plate where they lie under it", () => expect(left(marks, null)).toEqual(["another"]));
  it("are shown when chosen", () => expect(left(marks, "alert of gas")).toEqual(["alert of gas", "another"]));
  it("are shown where they lie elsewhere", () =>
    expect(left([mark("alert of gas", 7.4295)], null)).toEqual(["alert of gas"]));
});

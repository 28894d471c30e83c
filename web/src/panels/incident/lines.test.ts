import { describe, expect, it } from "vitest";
import type { IncidentDetail, IncidentSummary, IncidentTask, TimelineEntry } from "../../api/incidents";
import { incidentsAt, isLeft, withLine } from "./lines";

const entry = (sequence: number) => ({ sequence, at: `2026-05-30T19:00:0${sequence}Z` }) as TimelineEntry;
const task = (version: number, state: IncidentTask["state"]) => ({ id: "t1", version, state }) as IncidentTask;
const detail = { id: "i1", timeline: [entry(1), entry(3)], tasks: [task(2, "doing")] } as IncidentDetail;
const line = (sequence: number, changed: IncidentTask | null = null) => ({
  id: String(sequence),
  incident: "i1",
  entry: entry(sequence),
  task: changed,
});

describe("an incident that others work on too", () => {
  it("takes their lines in the order in which they happened", () => {
    expect(withLine(detail, line(2)).timeline.map((one) => one.sequence)).toEqual([1, 2, 3]);
  });
  it("takes a line once", () => {
    expect(withLine(detail, line(3)).timeline).toHaveLength(2);
  });
  it("takes the task that a line tells of", () => {
    expect(withLine(detail, line(4, task(3, "done"))).tasks.map((one) => one.state)).toEqual(["done"]);
  });
  it("never goes back to an older state of a task", () => {
    expect(withLine(detail, line(4, task(1, "open"))).tasks.map((one) => one.state)).toEqual(["doing"]);
  });
  it("takes what was recorded, and no change twice", () => {
    const facts = { field0: "place", becomes0: "hall", field1: "field:ppm", becomes1: "40" };
    const edited = (sequence: number) => {
      const news = line(sequence);
      return { ...news, entry: { ...news.entry, saying: "edited", facts } as TimelineEntry };
    };
    const recorded = { ...detail, fields: { ppm: "12", wind: "yes" } };
    expect(withLine(recorded, edited(5)).fields).toEqual({ ppm: "40", wind: "yes" });
    expect(withLine(recorded, edited(3)).fields).toEqual({ ppm: "12", wind: "yes" });
  });
  it("counts what is open or begun as left", () => {
    expect([task(1, "open"), task(1, "doing"), task(1, "done"), task(1, "dropped")].filter(isLeft)).toHaveLength(2);
  });
});

describe("incidents of the past", () => {
  const at = (id: string, openedAt: string, closedAt: string | null) => ({ id, openedAt, closedAt }) as IncidentSummary;
  const stored = [
    at("over", "2026-05-30T19:00:00Z", "2026-05-30T19:30:00Z"),
    at("closed since", "2026-05-30T19:00:00Z", "2026-05-30T20:30:00Z"),
    at("later", "2026-05-30T20:15:00Z", null),
  ];
  const open = new Map([["new", at("new", "2026-05-30T19:50:00Z", null)]]);

  it("are those that were open then", () => {
    const found = incidentsAt(stored, open, Date.parse("2026-05-30T20:00:00Z"));
    expect(found.map((one) => one.id)).toEqual(["closed since", "new"]);
  });
});

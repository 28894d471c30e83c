import { describe, expect, it } from "vitest";
import type { IncidentPart, IncidentTask, TimelineEntry } from "../../api/incidents";
import { cardsOf, hazardsOf } from "./cards";

const part = (agency: string, state: IncidentPart["state"]) => ({ agency, state }) as IncidentPart;
const task = (title: string, agency: string, state: IncidentTask["state"], due: string | null = null) =>
  ({ title, agency, state, due, madeAt: "2026-05-30T19:00:00Z" }) as IncidentTask;
const entry = (saying: TimelineEntry["saying"], flag: string) =>
  ({ saying, facts: { flag } }) as unknown as TimelineEntry;

describe("action cards", () => {
  const parts = [part("fire", "asked"), part("city", "working"), part("port", "closed")];
  const tasks = [
    task("done long ago", "fire", "done"),
    task("some time", "fire", "open"),
    task("soon", "fire", "doing", "2026-05-30T20:00:00Z"),
    task("close the street", "city", "open"),
  ];

  it("are one for each agency with something to do, the lead first", () => {
    const agencies = cardsOf({ lead: "city", parts, tasks }).map((card) => card.part.agency);
    expect(agencies).toEqual(["city", "fire"]);
  });

  it("have the agency's own tasks, what is due first and what is done last", () => {
    const fire = cardsOf({ lead: "city", parts, tasks })[1];
    expect(fire?.tasks.map((one) => one.title)).toEqual(["soon", "some time", "done long ago"]);
  });

  it("warn of what nobody has lifted", () => {
    const timeline = [entry("warned", "gas"), entry("warned", "knife"), entry("warning-lifted", "knife")];
    expect(hazardsOf(timeline).map((one) => one.facts["flag"])).toEqual(["gas"]);
  });
});

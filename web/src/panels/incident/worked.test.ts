import { expect, it } from "vitest";
import type { IncidentSummary } from "../../api/incidents";
import { workedIncident } from "./worked";

const incident = (number: string, agency: string, alerts: string[], state = "open") =>
  ({ number, alerts, state, parts: [{ agency }] }) as unknown as IncidentSummary;

const INCIDENTS = [
  incident("fire-1", "fire", ["a", "b"]),
  incident("police-1", "police", ["b", "c"]),
  incident("police-2", "police", ["d"], "closed"),
];
const of = (wanted: string): string | null =>
  workedIncident(INCIDENTS, "police", (alert) => alert === wanted)?.number ?? null;

it("is what an alert is read for when one works on it", () => {
  expect(of("c")).toBe("police-1");
  expect(of("b")).toBe("police-1");
});

it("is not the incident of others, nor a closed one", () => {
  expect(of("a")).toBeNull();
  expect(of("d")).toBeNull();
  expect(workedIncident(INCIDENTS, undefined, () => true)).toBeNull();
});

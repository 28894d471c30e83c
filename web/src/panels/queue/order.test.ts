import { describe, expect, it } from "vitest";
import type { AlertSummary, Severity } from "../../api/types";
import { hold, neighbour, wantedIds } from "./order";

const alert = (id: string, severity: Severity, minute: number, state: AlertSummary["state"] = "new"): AlertSummary => ({
  id,
  revision: 1,
  status: "raised",
  state,
  severity,
  kind: "threshold",
  rule: "r",
  ruleAuthor: "",
  title: `Alert ${id}`,
  explanation: "because",
  agency: "city",
  source: "s",
  sourceName: "Source",
  category: "air",
  zone: "",
  lon: null,
  lat: null,
  startTime: "",
  endTime: "",
  detectedAt: `2026-05-30T20:${String(minute).padStart(2, "0")}:00Z`,
  evidence: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  closedBy: null,
  closedAt: null,
  closeReason: null,
  count: 1,
  open: state !== "closed",
});
const alerts = new Map(
  [alert("a", "low", 1), alert("b", "critical", 2), alert("c", "high", 3), alert("d", "high", 4, "closed")].map((a) => [
    a.id,
    a,
  ]),
);
const all = ["critical", "high", "medium", "low"] as const;

describe("the order of the queue", () => {
  it("is newest first, without the closed ones", () => {
    expect(wantedIds(alerts, { severities: all, text: "", order: "newest" })).toEqual(["c", "b", "a"]);
  });
  it("can be severest first", () => {
    expect(wantedIds(alerts, { severities: all, text: "", order: "severity" })).toEqual(["b", "c", "a"]);
  });
  it("filters by severity and words", () => {
    expect(wantedIds(alerts, { severities: ["critical", "low"], text: "Alert because", order: "newest" })).toEqual([
      "b",
      "a",
    ]);
  });
});

describe("the held queue", () => {
  it("follows when nobody reads", () =>
    expect(hold(["a"], ["b", "a"], false)).toEqual({ shown: ["b", "a"], waiting: 0 }));
  it("never moves under the pointer and counts what is new", () => {
    expect(hold(["b", "a"], ["d", "c", "a"], true)).toEqual({ shown: ["b", "a"], waiting: 2 });
  });
  it("steps to the neighbour and stays inside", () => {
    expect([neighbour(["a", "b"], "a", 1), neighbour(["a", "b"], "b", 1), neighbour(["a", "b"], null, 1)]).toEqual([
      "b",
      "b",
      "a",
    ]);
  });
});

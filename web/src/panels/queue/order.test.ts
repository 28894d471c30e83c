import { describe, expect, it } from "vitest";
import type { AlertSummary, Severity } from "../../api/types";
import { hold, neighbour, wantedIds } from "./order";
import { type Row, rowOf, rowOfAlert, rowOfItem, selectionOf } from "./rows";
import type { Item } from "../../api/items";

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
  saying: [],
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
  masked: false,
});
const alerts = new Map(
  [alert("a", "low", 1), alert("b", "critical", 2), alert("c", "high", 3), alert("d", "high", 4, "closed")].map((a) => [
    a.id,
    rowOfAlert(a),
  ]),
);
const item = (id: string, kind: Item["kind"], ...parts: string[]): Row =>
  rowOfItem({ ...({} as Item), id, kind, title: "Gas", count: parts.length, alerts: parts });
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

describe("a row", () => {
  const rows = [item("one", "related", "p"), item("many", "related", "q", "r"), item("rest", "further", "s")];
  it("shows its only alert, or itself when it has several or only waits", () => {
    expect(rows.map(selectionOf)).toEqual([
      { kind: "alert", id: "p" },
      { kind: "item", id: "many" },
      { kind: "item", id: "rest" },
    ]);
  });
  it("is found by itself and by each of its alerts", () => {
    expect(rowOf(rows, { kind: "alert", id: "r" })?.id).toBe("many");
    expect(rowOf(rows, { kind: "item", id: "one" })?.id).toBe("one");
    expect(rowOf(rows, { kind: "source", id: "p" })).toBeNull();
  });
});

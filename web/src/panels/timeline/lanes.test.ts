import { describe, expect, it } from "vitest";
import type { AlertSummary } from "../../api/types";
import { barsOf, lanesOf } from "./lanes";

const at = (id: string, severity: string, seconds: number) =>
  [id, { id, severity, status: "raised", detectedAt: new Date(seconds * 1000).toISOString() } as AlertSummary] as const;

describe("the lanes of the timeline", () => {
  it("counts by minute and severity and leaves out what is outside", () => {
    const alerts = new Map([at("a", "critical", 30), at("b", "low", 59), at("c", "low", 61), at("d", "low", 500)]);
    const lanes = lanesOf(alerts, 0, 180_000, 60_000);
    expect([...lanes.counts]).toEqual([1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(lanes.most).toBe(2);
  });
});

describe("incidents on the timeline", () => {
  const at = (second: number) => `2026-05-30T19:00:${String(second).padStart(2, "0")}Z`;
  const from = Date.parse(at(0));
  const to = Date.parse(at(59));
  const lasting = (opened: number, closed: number | null) => ({
    openedAt: at(opened),
    closedAt: closed === null ? null : at(closed),
    severity: "high" as const,
  });
  it("last until now while they are open", () => {
    expect(barsOf([lasting(10, null)], from, to)[0]).toMatchObject({ to, row: 0 });
  });
  it("stand in rows in which none touches another", () => {
    const bars = barsOf([lasting(0, 20), lasting(10, 30), lasting(25, 40)], from, to);
    expect(bars.map((bar) => bar.row)).toEqual([0, 1, 0]);
  });
  it("share the last row when there are many", () => {
    const bars = barsOf(
      Array.from({ length: 9 }, (_, second) => lasting(second, null)),
      from,
      to,
    );
    expect(Math.max(...bars.map((bar) => bar.row))).toBe(3);
  });
  it("are left out when they ended before", () => {
    expect(barsOf([lasting(0, 5)], Date.parse(at(10)), to)).toEqual([]);
  });
});

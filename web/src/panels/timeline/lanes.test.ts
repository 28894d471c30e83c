import { describe, expect, it } from "vitest";
import type { AlertSummary } from "../../api/types";
import { lanesOf } from "./lanes";

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

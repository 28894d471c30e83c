import { expect, it } from "vitest";
import type { AlertSummary } from "../api/types";
import { worstFirst } from "./alerts";

const alert = (id: string, severity: AlertSummary["severity"], minute: number) =>
  ({ id, severity, detectedAt: `2026-05-30T19:${minute}:00Z` }) as AlertSummary;

it("names an incident after the most urgent of its alerts, not after the newest", () => {
  const alerts = [alert("crowd", "medium", 40), alert("plan", "high", 22), alert("cycle", "high", 36)];
  expect(alerts.sort(worstFirst).map(({ id }) => id)).toEqual(["cycle", "plan", "crowd"]);
});

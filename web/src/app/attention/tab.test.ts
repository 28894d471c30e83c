import { describe, expect, it } from "vitest";
import type { AlertSummary } from "../../api/types";
import { countCalling, iconOf, titleOf } from "./tab";

const alert = (severity: string, state: string, status = "raised"): AlertSummary =>
  ({ severity, state, status }) as AlertSummary;

describe("what the tab says", () => {
  it("counts critical alerts that nobody has acknowledged", () => {
    expect(
      countCalling([
        alert("critical", "new"),
        alert("critical", "acknowledged"),
        alert("critical", "new", "retracted"),
        alert("high", "new"),
      ]),
    ).toBe(1);
  });
  it("says the number, and that the picture is old", () => {
    expect([titleOf("Aedile", 0, false), titleOf("Aedile", 2, false), titleOf("Aedile", 2, true)]).toEqual([
      "Aedile",
      "(2) Aedile",
      "⚠ (2) Aedile",
    ]);
  });
  it("shows at most one digit in the icon", () => {
    expect(decodeURIComponent(iconOf(12, false))).toContain(">9+</text>");
    expect(decodeURIComponent(iconOf(0, true))).not.toContain("<text");
  });
});

import { expect, it } from "vitest";
import { byRule } from "./verdicts";

it("puts the verdicts of a rule on one line, most false alarms first", () => {
  const lines = byRule([
    { kind: "seasonal", rule: "pm10-high", verdict: "real", count: 6 },
    { kind: "threshold", rule: "noise", verdict: "false", count: 1 },
    { kind: "seasonal", rule: "pm10-high", verdict: "false", count: 2 },
    { kind: "threshold", rule: "calm", verdict: "expected", count: 3 },
  ]);
  expect(lines.map(({ rule, falseShare }) => `${rule} ${falseShare}`)).toEqual(["pm10-high 0.25", "noise 1", "calm 0"]);
  expect(lines[0]?.counts).toEqual({ real: 6, false: 2 });
});

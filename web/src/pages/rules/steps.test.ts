import { describe, expect, it } from "vitest";
import type { RuleChange, RuleState, RuleVersion } from "../../api/types";
import { firstShown, stepsFor } from "./steps";

const version = (number: number, state: RuleState, askedBy: string | null = null): RuleVersion => ({
  ruleId: "r",
  version: number,
  agency: "",
  state,
  title: "R",
  level: "high",
  text: "title: R",
  examples: "",
  parts: ["r"],
  budget: 50,
  askedBy,
  createdAt: "2026-05-30T19:00:00Z",
  createdBy: "maud",
});
const live: RuleChange = {
  sequence: 1,
  version: 1,
  deed: "live",
  person: "ines",
  at: "2026-05-30T19:00:00Z",
  reason: "good",
  effective: {},
};

describe("what can be done with a version", () => {
  it("lets its author ask and nobody but another approve", () => {
    expect(stepsFor(version(1, "draft"), [], "maud")).toEqual(["shadow", "ask", "retire"]);
    expect(stepsFor(version(1, "draft"), [], "ines")).toEqual(["shadow", "approve", "retire"]);
    expect(stepsFor(version(1, "shadow", "maud"), [], "maud")).toEqual(["retire"]);
  });

  it("goes back only to what alerted before", () => {
    expect(stepsFor(version(1, "retired"), [live], "maud")).toEqual(["return", "shadow"]);
    expect(stepsFor(version(2, "retired"), [live], "maud")).toEqual(["shadow"]);
  });

  it("shows first what waits, then what runs, then the newest", () => {
    const versions = [version(3, "draft"), version(2, "live"), version(1, "retired")];
    expect(firstShown(versions)?.version).toBe(2);
    expect(firstShown([version(3, "draft", "maud"), version(2, "live")])?.version).toBe(3);
    expect(firstShown([version(2, "retired"), version(1, "retired")])?.version).toBe(2);
  });
});

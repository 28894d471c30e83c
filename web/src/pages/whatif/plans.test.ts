import { describe, expect, it } from "vitest";
import type { AdvisedPlan, AdvisedSteward } from "../../api/simulations";
import { optionOf, waysOf } from "./plans";

const PLAN: AdvisedPlan = {
  sentence: "Do nothing",
  saying: [],
  seconds: 192,
  crowdedSeconds: 0,
  left: 0,
  complete: true,
  danger: 192,
  close: [],
  open: [],
  oneWay: [],
  stewards: [],
};

describe("the plan that is looked at", () => {
  it("is the one of the address, else the best", () => {
    expect(optionOf([PLAN, PLAN], "1")).toBe(1);
    expect(optionOf([PLAN, PLAN], "")).toBe(0);
    expect(optionOf([PLAN, PLAN], "2")).toBe(0);
    expect(optionOf([PLAN, PLAN], "-1")).toBe(0);
    expect(optionOf([], "best")).toBe(0);
  });
});

describe("the ways that stewards show", () => {
  const steward = (exit: string): AdvisedSteward => ({
    southWest: [7, 43],
    northEast: [7.2, 43.2],
    at: [7.1, 43.1],
    ground: [],
    exit,
    notBeforeSeconds: 0,
  });

  it("lead from where they stand to the exit, as far as there is one of that name", () => {
    const exits = [
      { name: "narrow", lon: 7.3, lat: 43.3, widthMeters: 1 },
      { name: "wide", lon: 7.4, lat: 43.4, widthMeters: 3 },
    ];
    expect(waysOf([steward("wide"), steward("gone")], exits)).toEqual([{ from: [7.1, 43.1], to: [7.4, 43.4] }]);
  });
});

import { describe, expect, it } from "vitest";
import { healthOf } from "./health";

const live = { phase: "live", epoch: "e", number: 1 } as const;

describe("the honest strip", () => {
  it("is live while frames come", () => expect(healthOf(live, 1000, 2000, false)).toEqual({ word: "live" }));
  it("calls a picture stale after five seconds", () => {
    expect(healthOf(live, 1000, 7000, false)).toEqual({ word: "stale", ageMillis: 6000 });
  });
  it("says that the server is gone, and how old the picture is", () => {
    expect(healthOf({ phase: "lost", tries: 2 }, 1000, 4000, false)).toEqual({ word: "lost", ageMillis: 3000 });
  });
  it("says that there never was a picture", () => {
    expect(healthOf({ phase: "lost", tries: 1 }, null, 4000, false)).toEqual({ word: "lost", ageMillis: null });
  });
  it("never calls the past live", () => expect(healthOf(live, 1000, 2000, true)).toEqual({ word: "past" }));
});

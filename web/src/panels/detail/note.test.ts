import { describe, expect, it } from "vitest";
import { type Draft, deedsOn, noteOf, sayable } from "./note";

const draft: Draft = { text: " he left ", marking: "agency", group: "", deed: "comment" };

describe("a note on an alert", () => {
  it("goes to the agency unless it is marked otherwise", () => {
    expect(noteOf(draft)).toEqual({ note: "he left", marking: "agency" });
    expect(noteOf({ ...draft, marking: "partners" })).toEqual({ note: "he left", marking: "partners" });
  });

  it("for a group names the group", () => {
    expect(sayable({ ...draft, marking: "group" })).toBe(false);
    expect(noteOf({ ...draft, marking: "group", group: "covert" })).toEqual({
      note: "he left",
      marking: "group",
      group: "covert",
    });
  });

  it("needs words", () => {
    expect(sayable(draft)).toBe(true);
    expect(sayable({ ...draft, text: "  " })).toBe(false);
  });

  it("comes with what can still be done", () => {
    expect(deedsOn("new").slice(0, 2)).toEqual(["comment", "acknowledge"]);
    expect(deedsOn("acknowledged").slice(0, 2)).toEqual(["comment", "real"]);
    expect(deedsOn("closed")).toEqual(["comment"]);
  });
});

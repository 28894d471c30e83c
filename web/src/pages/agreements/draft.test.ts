import { describe, expect, it } from "vitest";
import { draftFrom, lacksOf, newDraft, termsOf } from "./draft";

const NOW = Date.parse("2026-06-10T08:00:00Z");

describe("a draft", () => {
  it("says what it lacks", () => {
    const draft = newDraft("fire", NOW);
    expect(lacksOf(termsOf(draft))).toEqual(["other", "purpose", "basis"]);
    const grounds = { ...draft.grounds, purpose: "safety", legalBasis: "law" };
    expect(lacksOf(termsOf({ ...draft, sees: "police", grounds }))).toEqual([]);
    expect(lacksOf(termsOf({ ...draft, sees: "fire", grounds, clauses: [], until: "2026-06-01" }))).toEqual([
      "other",
      "clauses",
      "time",
    ]);
    expect(lacksOf(termsOf({ ...draft, sees: "police", grounds, from: "soon" }))).toEqual(["time"]);
  });

  it("of an agreement that has begun begins today, and ends when that ends", () => {
    const terms = { ...termsOf(newDraft("fire", NOW)), sees: "police", from: "2026-01-01T00:00:00Z" };
    const draft = draftFrom(terms, NOW);
    expect(draft.from).toBe(newDraft("fire", NOW).from);
    expect(termsOf(draft).until).toBe(terms.until);
  });
});

import { describe, expect, it } from "vitest";
import type { AgreementTerms } from "../../api/types";
import { lacksOf } from "./draft";
import { sentenceOf } from "./sentence";

const TERMS: AgreementTerms = {
  shows: "fire",
  sees: "police",
  clauses: [
    { records: "alerts", categories: ["gas"], leastSeverity: "high", masking: "personal", use: "handle" },
    { records: "sources", categories: [], leastSeverity: "low", masking: "nothing", use: "see" },
  ],
  grounds: { purpose: "safety", legalBasis: "law", showing: "gdpr", seeing: "led", authorisedBy: null },
  from: "2026-01-01T00:00:00Z",
  until: "2027-01-01T00:00:00Z",
};

const nameOf = (agency: string): string => (agency === "fire" ? "The fire brigade" : agency);

describe("an agreement", () => {
  it("reads like a sentence", () => {
    expect(sentenceOf(TERMS, nameOf)).toBe(
      "The fire brigade shows police alerts of gas from high on (without what is about people) (to look after), and sources of every kind.",
    );
  });

  it("shows what came of what-ifs", () => {
    const clauses: AgreementTerms["clauses"] = [
      { records: "simulations", categories: [], leastSeverity: "low", masking: "personal", use: "see" },
    ];
    expect(sentenceOf({ ...TERMS, clauses }, nameOf)).toBe(
      "The fire brigade shows police the results of its what-ifs (without what is about people).",
    );
  });

  it("names the law by which what is known of crime serves another purpose", () => {
    const leaving: AgreementTerms["grounds"] = { ...TERMS.grounds, showing: "led", seeing: "gdpr" };
    const clauses = TERMS.clauses.slice(1);
    expect(sentenceOf({ ...TERMS, clauses, grounds: { ...leaving, authorisedBy: "Law 5" } }, nameOf)).toBe(
      "The fire brigade shows police sources of every kind, as Law 5 authorises.",
    );
    expect(lacksOf({ ...TERMS, grounds: leaving })).toEqual(["authorised"]);
    expect(lacksOf({ ...TERMS, clauses: TERMS.clauses.slice(0, 1), grounds: leaving })).toEqual([]);
  });

  it("leaves room for what is not said yet", () => {
    expect(sentenceOf({ ...TERMS, sees: "", clauses: [] }, nameOf)).toBe("The fire brigade shows … nothing.");
  });
});

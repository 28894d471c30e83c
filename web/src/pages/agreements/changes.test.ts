import { describe, expect, it } from "vitest";
import type { AgreementClause, AgreementTerms } from "../../api/types";
import { changesOf, covers } from "./changes";

const GAS: AgreementClause = {
  records: "alerts",
  categories: ["gas"],
  leastSeverity: "high",
  masking: "personal",
  use: "see",
};
const terms = (...clauses: AgreementClause[]): AgreementTerms => ({
  shows: "fire",
  sees: "police",
  clauses,
  grounds: { purpose: "safety", legalBasis: "law", showing: "gdpr", seeing: "led", authorisedBy: null },
  from: "2026-01-01T00:00:00Z",
  until: "2027-01-01T00:00:00Z",
});

describe("other terms", () => {
  it("show all of it anew where nothing was shown", () => {
    expect(changesOf(null, terms(GAS))).toEqual({ more: [GAS], same: [], less: [] });
  });

  it("show no more by saying the same twice", () => {
    expect(changesOf(terms(GAS), terms(GAS, GAS))).toEqual({ more: [], same: [GAS, GAS], less: [] });
  });

  it("show more when they unmask, let look after, reach lower or say all kinds", () => {
    for (const wider of [
      { ...GAS, masking: "nothing" },
      { ...GAS, use: "handle" },
      { ...GAS, leastSeverity: "low" },
      { ...GAS, categories: [] },
      { ...GAS, categories: ["gas", "noise"] },
    ] as AgreementClause[]) {
      expect(changesOf(terms(GAS), terms(wider))).toEqual({ more: [wider], same: [], less: [] });
      expect(changesOf(terms(wider), terms(GAS))).toEqual({ more: [], same: [GAS], less: [wider] });
    }
  });

  it("are others when they are of another kind", () => {
    expect(covers(GAS, { ...GAS, records: "sources" })).toBe(false);
    expect(covers({ ...GAS, categories: ["gas", "noise"] }, { ...GAS, categories: ["water"] })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import type { Agreement } from "../../api/types";
import { sentenceOf } from "./sentence";

const AGREEMENT: Agreement = {
  id: "a",
  state: "in-effect",
  terms: {
    shows: "fire",
    sees: "police",
    clauses: [
      { records: "alerts", categories: ["gas"], leastSeverity: "high", masking: "personal", use: "handle" },
      { records: "sources", categories: [], leastSeverity: "low", masking: "nothing", use: "see" },
    ],
    grounds: { purpose: "safety", legalBasis: "law", showing: "gdpr", seeing: "led" },
    from: "2026-01-01T00:00:00Z",
    until: "2027-01-01T00:00:00Z",
  },
  proposed: { agency: "fire", person: "ada", at: "2026-01-01T00:00:00Z", text: "" },
  signatures: [],
  advice: [],
  revoked: null,
};

describe("an agreement", () => {
  it("reads like a sentence", () => {
    expect(sentenceOf(AGREEMENT)).toBe(
      "fire shows police alerts of gas from high on (without what is about people) (to look after), and sources of every kind.",
    );
  });
});

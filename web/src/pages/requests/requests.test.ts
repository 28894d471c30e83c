import { describe, expect, it } from "vitest";
import type { DataRequest } from "../../api/types";
import { clockWords } from "./clock";
import { NO_TERMS, termsOf, textOf } from "./lines";

const request = (dueOn: string, nearness: DataRequest["nearness"], state: DataRequest["state"] = "received") =>
  ({ dueOn, nearness, state }) as DataRequest;

describe("the clock", () => {
  const now = Date.parse("2026-11-22T23:59:00Z");
  it("counts whole days of the calendar", () => {
    expect(clockWords(request("2026-11-23", "near"), now)).toBe("soon due: 1 day left");
    expect(clockWords(request("2026-12-22", "ahead"), now)).toBe("30 days left");
    expect(clockWords(request("2026-11-20", "late"), now)).toBe("2 days late");
  });
  it("says how an answered one stood", () => {
    expect(clockWords(request("2026-11-20", "late", "answered"), now)).toBe("answered late");
  });
});

describe("what is searched for", () => {
  it("is one term a line, and comes back as it was written", () => {
    const text = {
      ...NO_TERMS,
      names: "Zoé Lefèbvre\n\n  Z. Lefèbvre ",
      from: "2026-11-20T10:00",
      to: "2026-11-20T12:00",
      latitude: "43.7",
      longitude: "7.4",
      radius: "50",
    };
    const terms = termsOf(text);
    expect(terms.names).toEqual(["Zoé Lefèbvre", "Z. Lefèbvre"]);
    expect(terms.from).toBe("2026-11-20T10:00:00Z");
    expect(terms.place).toEqual({ latitude: 43.7, longitude: 7.4, radiusMeters: 50 });
    expect(termsOf(textOf(terms))).toEqual(terms);
  });
  it("has no place when none is written", () => expect(termsOf(NO_TERMS).place).toBeNull());
});

import { describe, expect, it } from "vitest";
import type { CorrelationGroup } from "../../api/types";
import { bestFate, fateOf, missingIn, missingRules, readQuestion } from "./why";

describe("what a rule is asked about", () => {
  it("is an observation by its reference", () => {
    expect(readQuestion(" air-3/o-17 ")).toEqual({ observation: "air-3/o-17" });
  });

  it("is an alert by its id", () => {
    const id = "0123456789abcdef0123456789abcdef";
    expect(readQuestion(id)).toEqual({ observation: id });
  });

  it("is an event in JSON", () => {
    expect(readQuestion('{"property": "pm10", "value": 9}')).toEqual({ event: { property: "pm10", value: 9 } });
  });

  it("is nothing else", () => {
    expect(readQuestion("air-3")).toBeNull();
    expect(readQuestion('{"property": ')).toBeNull();
  });
});

const GROUP: CorrelationGroup = {
  group: { source: "srv-1" },
  asset: "",
  measure: "event_count",
  field: "",
  bounds: [{ operator: "gte", number: 5 }],
  condition: "",
  nearMeters: 0,
  value: 3,
  holds: false,
  from: "2026-05-02T12:00:00Z",
  at: "2026-05-02T12:05:00Z",
  until: "2026-05-02T12:10:00Z",
  rules: [{ rule: "failed", title: "Failed log-in", absent: false, matches: 3 }],
  alert: null,
};
const group = (more: Partial<CorrelationGroup>): CorrelationGroup => ({ ...GROUP, ...more });
const rule = (title: string, matches: number, absent = false) => ({ rule: title, title, matches, absent });

describe("what a correlation made of an observation", () => {
  it("is what became of it", () => {
    const alert = { id: "a", since: "2026-05-02T12:00:00Z", matches: 5 };
    const awaited = [rule("opened", 1), rule("closed", 0, true)];
    expect(fateOf(GROUP)).toBe("short");
    expect(fateOf(group({ alert }))).toBe("alerted");
    expect(fateOf(group({ holds: true }))).toBe("complete");
    expect(fateOf(group({ holds: true, rules: awaited }))).toBe("awaits");
    expect(fateOf(group({ holds: true, rules: [rule("opened", 1), rule("closed", 1, true)] }))).toBe("called-off");
    expect(fateOf(group({ value: null }))).toBe("apart");
    expect(bestFate({ id: "c", title: "C", rules: [], uncounted: [], groups: [] })).toBe("none");
  });

  it("says what is missing to a lower bound of what is counted", () => {
    expect(missingIn(GROUP)).toBe(2);
    expect(missingIn(group({ bounds: [{ operator: "gt", number: 5 }] }))).toBe(3);
    expect(missingIn(group({ bounds: [{ operator: "lt", number: 5 }] }))).toBe(0);
    expect(missingIn(group({ measure: "value_avg" }))).toBeNull();
    expect(missingIn(group({ measure: "temporal", condition: "a and not b", bounds: [] }))).toBeNull();
  });

  it("names the rules that are missing", () => {
    const rules = [rule("tried", 2), rule("entered", 0), rule("logged out", 0, true)];
    expect(missingRules(group({ measure: "temporal", rules }))).toEqual(["entered"]);
    expect(missingRules(group({ measure: "temporal", rules, condition: "tried or entered" }))).toEqual([]);
    expect(missingRules(group({ rules }))).toEqual([]);
  });
});

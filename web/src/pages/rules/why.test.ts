import { describe, expect, it } from "vitest";
import { readQuestion } from "./why";

describe("what a rule is asked about", () => {
  it("is an observation by its reference", () => {
    expect(readQuestion(" air-3/o-17 ")).toEqual({ observation: "air-3/o-17" });
  });

  it("is an event in JSON", () => {
    expect(readQuestion('{"property": "pm10", "value": 9}')).toEqual({ event: { property: "pm10", value: 9 } });
  });

  it("is nothing else", () => {
    expect(readQuestion("air-3")).toBeNull();
    expect(readQuestion('{"property": ')).toBeNull();
  });
});

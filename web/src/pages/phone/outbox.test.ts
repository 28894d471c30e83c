import { describe, expect, it } from "vitest";
import { after, MOST, type Outbox, parse, put, reportsOf, unsent } from "./outbox";

const EMPTY: Outbox = [];

describe("what a phone has to say while it is offline", () => {
  it("stays in order, each with a number of its own", () => {
    const outbox = put(
      put(put(EMPTY, { step: "en-route" }, 1_000), { lon: 7, lat: 43 }, 1_000),
      { step: "arrived" },
      900,
    );
    expect(outbox.map(({ report }) => report.number)).toEqual([1_000, 1_001, 1_002]);
  });

  it("says how long ago it was when it is sent", () => {
    const outbox = put(EMPTY, { step: "en-route" }, 1_000);
    expect(reportsOf(outbox, 61_000)).toEqual([{ step: "en-route", number: 1_000, agoMillis: 60_000 }]);
  });

  it("leaves only what was not answered", () => {
    const outbox = put(put(EMPTY, { step: "en-route" }, 1), { step: "arrived" }, 2);
    expect(after(outbox, 1).map(({ report }) => report.step)).toEqual(["arrived"]);
  });

  it("gives up places before what the crew said", () => {
    let outbox = put(EMPTY, { step: "en-route" }, 1);
    for (let i = 0; i < MOST; i++) outbox = put(outbox, { lon: i, lat: 43 }, 2 + i);
    expect(outbox.length).toBe(MOST);
    expect(outbox[0]?.report.step).toBe("en-route");
    expect(outbox[1]?.report.lon).toBe(1);
    expect(unsent(outbox)).toBe(1);
  });

  it("survives what can't be read", () => {
    expect(parse("{")).toEqual([]);
    expect(parse('[{"at":1}]')).toEqual([]);
    const outbox = put(EMPTY, { hasRead: "x" }, 5);
    expect(parse(JSON.stringify(outbox))).toEqual(outbox);
  });
});

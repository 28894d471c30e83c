import { describe, expect, it } from "vitest";
import type { Corner } from "../../api/simulations";
import { AROUND, type Chosen, DRAWN, draftOf, ELSEWHERE, isTooMany, lookOf, placeOf, questionOf } from "./question";

const chosen = (at: Corner | null, gas = ""): Chosen => ({ at, gas });

describe("a question", () => {
  it("begins with the zone or around the point that was chosen", () => {
    expect(draftOf(undefined, "place-du-casino", chosen([7.42, 43.73])).where).toBe("place-du-casino");
    const draft = draftOf(undefined, "", chosen([7.42, 43.73]));
    expect(draft.where).toBe(AROUND);
    expect(placeOf(draft, [7.42, 43.73])?.area).toHaveLength(16);
    expect(draftOf(undefined, "", chosen(null)).where).toBe("");
  });

  it("is asked again as it was, but for what is changed", () => {
    const asked = {
      place: "place-d-armes",
      aroundMeters: 20,
      people: 300,
      exits: [{ exit: "1 Rue Grimaldi", opens: false, atSeconds: 0 }],
      arrivals: [{ exit: "2 Boulevard Albert", perMinute: 90, seconds: 120 }],
      dangers: [
        {
          kind: "gas" as const,
          lon: 7.4,
          lat: 43.7,
          reachMeters: 15,
          alarmMeters: null,
          substance: "hcn" as const,
          ppm: 120,
          fromSeconds: 0,
          alert: null,
        },
      ],
    };
    const draft = draftOf(asked, "", chosen(null));
    const place = placeOf(draft, null);
    expect(questionOf(draft, place ?? {}, [7.4, 43.7])).toEqual(asked);
    expect(questionOf({ ...draft, counted: true, ...ELSEWHERE, danger: "none" }, place ?? {}, null)).toEqual({
      place: "place-d-armes",
      aroundMeters: 20,
      people: null,
      exits: [],
      arrivals: [],
      dangers: [],
    });
  });

  it("takes the gas of the alert that was chosen, at its place, until somebody says another", () => {
    const draft = draftOf(undefined, "place-d-armes", chosen([7.41, 43.72], "a1"));
    const place = placeOf(draft, null) ?? {};
    const danger = questionOf(draft, place, [7.4, 43.7]).dangers?.[0];
    expect(danger).toMatchObject({ kind: "gas", lon: 7.41, lat: 43.72, alert: "a1", substance: null, ppm: null });
    expect(lookOf(draft, place).dangers).toEqual([danger]);
    const known = { ...draft, gas: { ...draft.gas, known: true, ppm: 900 } };
    expect(questionOf(known, place, null).dangers).toEqual([]);
    expect(questionOf(known, place, [7.4, 43.7]).dangers?.[0]).toMatchObject({ substance: "co", ppm: 900 });
    expect(lookOf(known, place).dangers).toBeUndefined();
    expect(lookOf({ ...draft, danger: "none" }, place).dangers).toBeUndefined();
  });

  it("is not asked about more people than can be simulated, also when counters say so", () => {
    const inputs = { people: 12_000, counted: true, uncertainty: 90, oldestAgeSeconds: 4, counters: [], gases: [] };
    const ground = { squareMeters: 5000, rings: [], exits: [] };
    const look = { title: "", ground, mostPeople: 10_000, inputs, gases: [] };
    const draft = draftOf(undefined, "place-d-armes", chosen(null));
    expect(isTooMany(draft, look)).toBe(true);
    expect(isTooMany(draft, { ...look, mostPeople: 12_000 })).toBe(false);
    expect(isTooMany({ ...draft, counted: false, people: 500 }, look)).toBe(false);
    expect(isTooMany(draft, undefined)).toBe(false);
  });

  it("waits for three corners of a drawn area", () => {
    const draft = { ...draftOf(undefined, "", chosen(null)), where: DRAWN, lines: "7.4, 43.7\n7.5, 43.7" };
    expect(placeOf(draft, null)).toBeNull();
    expect(placeOf({ ...draft, lines: `${draft.lines}\n7.5, 43.8` }, null)?.area).toHaveLength(3);
  });
});

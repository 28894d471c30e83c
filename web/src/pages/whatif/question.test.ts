import { describe, expect, it } from "vitest";
import { AROUND, DRAWN, draftOf, placeOf, questionOf } from "./question";

describe("a question", () => {
  it("begins with the zone or around the point that was chosen", () => {
    expect(draftOf(undefined, "place-du-casino", [7.42, 43.73]).where).toBe("place-du-casino");
    const draft = draftOf(undefined, "", [7.42, 43.73]);
    expect(draft.where).toBe(AROUND);
    expect(placeOf(draft, [7.42, 43.73])?.area).toHaveLength(16);
    expect(draftOf(undefined, "", null).where).toBe("");
  });

  it("is asked again as it was, but for what is changed", () => {
    const asked = {
      place: "place-d-armes",
      aroundMeters: 20,
      people: 300,
      exits: [{ exit: "1 Rue Grimaldi", opens: false, atSeconds: 0 }],
      dangers: [
        { kind: "gas" as const, lon: 7.4, lat: 43.7, reachMeters: 15, alarmMeters: null, coPpm: null, fromSeconds: 0 },
      ],
    };
    const draft = draftOf(asked, "", null);
    const place = placeOf(draft, null);
    expect(questionOf(draft, place ?? {}, [7.4, 43.7])).toEqual(asked);
    expect(questionOf({ ...draft, counted: true, closed: [], danger: "none" }, place ?? {}, null)).toEqual({
      place: "place-d-armes",
      aroundMeters: 20,
      people: null,
      exits: [],
      dangers: [],
    });
  });

  it("waits for three corners of a drawn area", () => {
    const draft = { ...draftOf(undefined, "", null), where: DRAWN, lines: "7.4, 43.7\n7.5, 43.7" };
    expect(placeOf(draft, null)).toBeNull();
    expect(placeOf({ ...draft, lines: `${draft.lines}\n7.5, 43.8` }, null)?.area).toHaveLength(3);
  });
});

import { describe, expect, it } from "vitest";
import { finished, freeWord, named, NEW_FIELD, NEW_TYPE, wordOf } from "./draft";

describe("a type that is written", () => {
  it("gets its words from names", () => {
    expect(wordOf("Fuite d’eau, été")).toBe("fuite-d-eau-ete");
    expect(freeWord("Call", ["call", "call-2"])).toBe("call-3");
    expect(freeWord("…", [])).toBe("step");
  });

  it("is sent with ids of its own and without what its fields don't have", () => {
    const fields = [
      { ...NEW_FIELD, label: { en: "Height" }, kind: "number" as const, unit: "m", least: 0, choices: ["left over"] },
      { ...NEW_FIELD, label: { en: "Height" }, unit: "m", most: 3 },
    ];
    const sent = finished({ ...NEW_TYPE, name: { en: "Burst main" }, fields }, "en");
    expect(sent).toMatchObject({ id: "burst-main", title: "Burst main" });
    expect(sent.fields[0]).toMatchObject({ id: "height", unit: "m", least: 0, choices: [] });
    expect(sent.fields[1]).toMatchObject({ id: "height-2", unit: "", most: null });
  });

  it("keeps names in other languages", () => {
    expect(named({ en: "Fire", fr: "Feu" }, "fr", "Incendie")).toEqual({ en: "Fire", fr: "Incendie" });
    expect(named({ en: "" }, "fr", "Incendie")).toEqual({ fr: "Incendie" });
  });
});

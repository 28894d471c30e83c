import { describe, expect, it } from "vitest";
import { en } from "./en";
import { t, word } from "./index";

describe("the reader's words", () => {
  it("fills in names and chooses the plural", () => {
    expect(t("strip.blind", { count: 1 })).toBe("1 source blind");
    expect(t("strip.blind", { count: 2 })).toBe("2 sources blind");
  });
  it("groups large numbers", () => expect(t("sources.count", { count: 10_000 })).toBe("10,000 sources"));
  it("keeps a word it does not know", () => expect(word("severity", "very_odd")).toBe("very odd"));
  it("never shouts", () => {
    expect(Object.values(en).filter((text) => JSON.stringify(text).includes("!"))).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { en } from "./en";
import { fr } from "./fr";
import { loadLanguage, t, word } from "./index";
import type { Key } from "./messages";

afterEach(() => loadLanguage(["en"]));

describe("the reader's words", () => {
  it("fills in names and chooses the plural", () => {
    expect(t("strip.blind", { count: 1 })).toBe("1 source blind");
    expect(t("strip.blind", { count: 2 })).toBe("2 sources blind");
  });
  it("groups large numbers", () => expect(t("sources.count", { count: 10_000 })).toBe("10,000 sources"));
  it("keeps a word it does not know", () => expect(word("severity", "very_odd")).toBe("very odd"));
  it("never shouts", () => {
    expect([...Object.values(en), ...Object.values(fr)].filter((m) => JSON.stringify(m).includes("!"))).toEqual([]);
  });
});

describe("in French", () => {
  it("counts nought and one alike", async () => {
    await loadLanguage(["fr-MC", "en"]);
    expect(t("strip.blind", { count: 0 })).toBe("0 source aveugle");
    expect(t("strip.blind", { count: 2 })).toBe("2 sources aveugles");
  });
  it("groups large numbers with narrow spaces", async () => {
    await loadLanguage(["fr"]);
    expect(t("sources.count", { count: 10_000 })).toBe("10\u202f000 sources");
  });
  it("fills in the same names as English", () => {
    const names = (key: Key, of: typeof en | typeof fr) => [
      ...new Set(
        JSON.stringify(of[key])
          .match(/\{\w+\}/g)
          ?.sort(),
      ),
    ];
    const other = (Object.keys(en) as Key[]).filter((key) => `${names(key, en)}` !== `${names(key, fr)}`);
    expect(other).toEqual([]);
  });
  it("falls back to English for a language that there is not", async () => {
    await loadLanguage(["de-CH"]);
    expect(t("nav.status")).toBe("Status");
  });
});

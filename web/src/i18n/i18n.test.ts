import { afterEach, describe, expect, it } from "vitest";
import { en } from "./en";
import { fr } from "./fr";
import { it as italian } from "./it";
import { loadLanguage, t, word } from "./index";
import type { Key, Messages } from "./messages";
import { nb } from "./nb";

afterEach(() => loadLanguage(["en"]));

describe("the reader's words", () => {
  it("fills in names and chooses the plural", () => {
    expect(t("strip.blind", { count: 1 })).toBe("1 source blind");
    expect(t("strip.blind", { count: 2 })).toBe("2 sources blind");
  });
  it("groups large numbers", () => expect(t("sources.count", { count: 10_000 })).toBe("10,000 sources"));
  it("keeps a word it does not know", () => expect(word("severity", "very_odd")).toBe("very odd"));
  it("never shouts", () => {
    const all = [en, fr, italian, nb].flatMap((language) => Object.values(language));
    expect(all.filter((m) => JSON.stringify(m).includes("!"))).toEqual([]);
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
  it("fills in the same names as English", () => expect(otherNames(fr)).toEqual([]));
  it("falls back to English for a language that there is not", async () => {
    await loadLanguage(["de-CH"]);
    expect(t("nav.status")).toBe("Status");
  });
});

describe("in Italian", () => {
  it("counts only one as one", async () => {
    await loadLanguage(["it-CH", "en"]);
    expect(t("strip.blind", { count: 0 })).toBe("0 fonti non visibili");
    expect(t("strip.blind", { count: 1 })).toBe("1 fonte non visibile");
  });
  it("groups large numbers with points", async () => {
    await loadLanguage(["it"]);
    expect(t("sources.count", { count: 10_000 })).toBe("10.000 fonti");
  });
  it("fills in the same names as English", () => expect(otherNames(italian)).toEqual([]));
});

describe("in Norwegian Bokmål", () => {
  it("counts one apart from nought and many", async () => {
    await loadLanguage(["nb-NO", "en"]);
    expect(t("strip.blind", { count: 0 })).toBe("0 blinde kilder");
    expect(t("strip.blind", { count: 1 })).toBe("1 blind kilde");
  });
  it("is what a browser calls plain Norwegian", async () => {
    await loadLanguage(["no", "en"]);
    expect(t("strip.blind", { count: 1 })).toBe("1 blind kilde");
  });
  it("groups large numbers with spaces", async () => {
    await loadLanguage(["nb"]);
    expect(t("sources.count", { count: 10_000 })).toBe("10\u00a0000 kilder");
  });
  it("fills in the same names as English", () => expect(otherNames(nb)).toEqual([]));
});

/** The keys whose text fills in other names than the English one. */
function otherNames(language: Messages): Key[] {
  const names = (key: Key, of: Messages) => `${[...new Set(JSON.stringify(of[key]).match(/\{\w+\}/g))].sort()}`;
  return (Object.keys(en) as Key[]).filter((key) => names(key, en) !== names(key, language));
}

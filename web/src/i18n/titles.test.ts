import { afterEach, describe, expect, it } from "vitest";
import { loadLanguage } from "./index";
import { learnTitles, titleWords } from "./titles";

const RULES = [{ title: "Door forced open", titles: { it: "Porta forzata", nb: "Dør brutt opp" } }];

afterEach(() => loadLanguage(["en"]));

async function read(language: string): Promise<void> {
  await loadLanguage([language]);
  learnTitles(RULES);
}

describe("the title of an alert", () => {
  it("is what its rule says in the reader's language", async () => {
    await read("nb");
    expect(titleWords("Door forced open")).toBe("Dør brutt opp");
  });
  it("stays as it is where its rule doesn't say it in that language", async () => {
    await read("fr");
    expect(titleWords("Door forced open")).toBe("Door forced open");
  });
  it("stays as it is in English", async () => {
    await read("en");
    expect(titleWords("Particles far above usual")).toBe("Particles far above usual");
  });
  it("is a detector's in the reader's language, with its own names and limits", async () => {
    await read("it");
    expect(titleWords("Particles above 50 µg/m³")).toBe("Particles sopra 50 µg/m³");
    expect(titleWords("Particles far above usual")).toBe("Particles molto sopra il consueto");
    expect(titleWords("Evacuation of Place du Casino")).toBe("Evacuazione di Place du Casino");
    expect(titleWords("Particles high at several sensors in Port")).toBe("Particles alto a più sensori, Port");
    expect(titleWords("Air 3 is silent")).toBe("Air 3 non trasmette più");
  });
  it("stays as somebody wrote it", async () => {
    await read("fr");
    expect(titleWords("Man with a knife")).toBe("Man with a knife");
  });
});

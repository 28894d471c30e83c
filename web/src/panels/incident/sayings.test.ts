import { afterEach, describe, expect, it } from "vitest";
import type { Saying, TimelineEntry } from "../../api/incidents";
import { loadLanguage } from "../../i18n";
import { learnTitles } from "../../i18n/titles";
import { sentenceOf } from "./sayings";

const nameOf = (id: string): string => (id === "fire" ? "Fire brigade" : id);
const sentence = (saying: Saying, facts: Record<string, string>): string =>
  sentenceOf({ saying, text: "in English", facts } as TimelineEntry, nameOf);

it("says who looked through which camera how", () => {
  const facts = { camera: "cam-7", name: "Casino, camera 7", through: "video-system" };
  expect(sentence("camera", facts)).toBe("Looked through Casino, camera 7 in the video system");
});

describe("a playbook on the timeline", () => {
  it("says that it begins", () => {
    expect(sentence("playbook-begun", { title: "Gas release" })).toBe("Playbook “Gas release” begins");
  });
  it("says what was answered, recorded and done", () => {
    const step = { title: "Warn", kind: "gate", answer: "refused", values: "", text: "wind has turned" };
    expect(sentence("step-done", step)).toBe("Warn: refused (wind has turned)");
    const recorded = { title: "How deep", kind: "do", answer: "", values: "Depth 30 cm", text: "" };
    expect(sentence("step-done", recorded)).toBe("How deep: Depth 30 cm");
    const asked = { title: "Help", kind: "share", answer: "", values: "", text: "asked fire", result: "asked" };
    expect(sentence("step-done", { ...asked, agencies: "fire" })).toBe("Help (asked Fire brigade)");
  });
  it("says what was left out or failed, and why", () => {
    expect(sentence("step-skipped", { title: "Press", reason: "nobody there" })).toBe("Left out: Press (nobody there)");
    expect(sentence("step-failed", { title: "Gates", reason: "it answered 404" })).toBe(
      "Could not be done: Gates (it answered 404)",
    );
  });
});

describe("in another language", () => {
  afterEach(() => loadLanguage(["en"]));

  const words = (text: string): string => (text === "How deep?" ? "Quanto è profonda?" : text);
  const italian = async (entry: Partial<TimelineEntry>): Promise<string> => {
    await loadLanguage(["it"]);
    learnTitles([{ title: "Door forced open", titles: { it: "Porta forzata" } }]);
    return sentenceOf(entry as TimelineEntry, nameOf, words);
  };

  it("calls an alert as the queue does", async () => {
    expect(await italian({ kind: "alert", saying: null, text: "Door forced open", facts: {} })).toBe("Porta forzata");
    expect(await italian({ saying: "opened", text: "-", facts: { title: "Door forced open" } })).toBe(
      "Aperto: Porta forzata",
    );
  });
  it("says what was ordered as the advice says it", async () => {
    const said = { sentence: "advice-nothing", facts: { seconds: { type: "quantity", value: "192", unit: "s" } } };
    const facts = { place: "Place du Casino", plan: "Do nothing", planSaying: JSON.stringify([said]) };
    expect(await italian({ saying: "advice-ordered", text: "-", facts })).toMatch(
      /^Ordinato per Place du Casino: Non fare nulla: .*192\ss/,
    );
    const before = { place: "Place du Casino", plan: "Do nothing" };
    expect(await italian({ saying: "advice-ordered", text: "-", facts: before })).toBe(
      "Ordinato per Place du Casino: Do nothing",
    );
  });
  it("says a playbook's steps as the playbook does there", async () => {
    const facts = { title: "How deep?", kind: "ask", answer: "Porto" };
    expect(await italian({ saying: "step-done", text: "-", facts })).toBe("Quanto è profonda?: Porto");
  });
  it("leaves what people wrote", async () => {
    expect(await italian({ kind: "note", saying: null, text: "Door forced open", facts: {} })).toBe("Door forced open");
  });
});

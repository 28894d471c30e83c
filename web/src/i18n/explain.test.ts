import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AlertSummary } from "../api/types";
import { setTimeZone } from "../lib/format";
import { en } from "./en";
import { explanationOf, sentenceOfPlan } from "./explain";
import { LANGUAGES, type Language, loadLanguage } from "./index";

type Said = AlertSummary["saying"][number];
type Fact = Said["facts"][string];

const fact = (type: Fact["type"], value: string, unit = ""): Fact => ({ type, value, unit });
const explain = (...saying: Said[]): string => explanationOf({ saying, explanation: "as it is in English" });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const SENTENCES = Object.entries(en).filter(([key]) => key.startsWith("saying."));
const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));

beforeEach(() => setTimeZone("Europe/Monaco"));
afterEach(() => loadLanguage(["en"]));

describe.each(Object.keys(LANGUAGES) as Language[])("what is said in %s", (language) => {
  it.each(SENTENCES)("tells every fact of %s", async (key, english) => {
    await loadLanguage([language]);
    const names = namesIn(String(english));
    const facts = Object.fromEntries(names.map((name) => [name, fact("text", `<${name}>`)]));

    const words = explain({ sentence: key.slice("saying.".length), facts });

    names.forEach((name) => expect(words).toContain(`<${name}>`));
    expect(words).not.toMatch(/[{}]/);
  });
});

const USUAL: Said = {
  sentence: "seasonal-times",
  facts: {
    label: fact("text", "particles"),
    value: fact("quantity", "11184.27", "ug/m3"),
    times: fact("factor", "9.14"),
    day: fact("day", "6"),
    time: fact("text", "21:00"),
  },
};

describe("numbers, units and days", () => {
  it.each([
    ["en", "particles 11,184 µg/m³, 9.1 times what is usual here on a Saturday at 21:00"],
    ["fr", "particles 11 184 µg/m³, 9,1 fois la valeur habituelle ici un samedi à 21:00"],
    ["it", "particles 11.184 µg/m³, 9,1 volte il consueto qui di sabato alle 21:00"],
    ["nb", "particles 11 184 µg/m³, 9,1 ganger det vanlige her en lørdag kl. 21:00"],
  ])("are the reader's in %s", async (language, words) => {
    await loadLanguage([language]);
    expect(plain(explain(USUAL))).toBe(words);
  });

  it.each([
    [fact("quantity", "12", "{person}"), "12"],
    [fact("precise", "0.123456789"), "0.123457"],
    [fact("factor", "87.6"), "88"],
    [fact("share", "0.456"), "46 %"],
    [fact("duration", "45000", "ms"), "45 s"],
    [fact("duration", "7800000", "ms"), "2 h 10 min"],
    [fact("duration", "273600000", "ms"), "3 d 4 h"],
    [fact("time", "2026-06-02T12:00:00Z", "UTC"), "2026-06-02 14:00"],
    [fact("day", "holiday"), "public holiday"],
    [fact("title", "Failed log-in"), "Failed log-in"],
    [fact("quoted", "Failed log-in"), "“Failed log-in”"],
    [fact("quoted", "tried"), "tried"],
  ])("%j is shown as %s", (one, shown) => {
    expect(plain(explain({ sentence: "joined-rule", facts: { rule: one } }))).toBe(shown);
  });
});

it("joins a sentence and what continues it", async () => {
  const lasting: Said = { sentence: "chance-once", facts: { weeks: fact("quantity", "14") } };
  await loadLanguage(["it"]);
  expect(plain(explain(USUAL, lasting))).toMatch(/alle 21:00; altrettanto forte per caso una volta in 14 settimane$/);
});

it("says what to do by a plan in the reader's language, in English where it was kept without facts", async () => {
  await loadLanguage(["fr"]);
  const sentence = "A steward shows the 52 people in the middle to gate";
  const saying = [
    { sentence: "advice-steward", facts: { people: fact("quantity", "52") } },
    { sentence: "advice-north-west", facts: { distance: fact("quantity", "30.0", "m") } },
    { sentence: "advice-to-exit", facts: { exit: fact("text", "gate") } },
    {
      sentence: "advice-out",
      facts: { seconds: fact("quantity", "1148.0", "s"), before: fact("quantity", "1192.0", "s") },
    },
  ];
  expect(plain(sentenceOfPlan({ sentence, saying }))).toBe(
    "Un agent dirige les 52 personnes à 30 m au nord-ouest du centre vers gate : tout le monde est sorti après 1 148 s au lieu de 1 192 s",
  );
  expect(sentenceOfPlan({ sentence, saying: [] })).toBe(sentence);
});

it("stays English without facts, and where a newer server says what is not known here", async () => {
  await loadLanguage(["fr"]);
  expect(explain()).toBe("as it is in English");
  expect(explain(USUAL, { sentence: "of-a-newer-server", facts: {} })).toBe("as it is in English");
});

it("says a relation of a plant with the names of its members, and as it is written where they are not known", async () => {
  const broken: Said = {
    sentence: "invariant-broken",
    facts: {
      relation: fact("text", "pump-1.running == 1 implies tank.level > 2.5 within 30 s"),
      since: fact("time", "2026-06-02T12:00:00Z", "UTC"),
    },
  };
  const came: Said = {
    sentence: "invariant-came",
    facts: { id: fact("text", "tank.level"), signal: fact("text", "Tank level"), value: fact("quantity", "1.9", "m") },
  };
  expect(plain(explain(broken, came))).toBe(
    "broken since 2026-06-02 14:00: when pump-1.running = 1, then Tank level (m) > 2.5, within 30 s; Tank level 1.9 m",
  );
});

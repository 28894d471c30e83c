import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlaybookRun, RunStep } from "../../api/types";
import { loadLanguage } from "../../i18n";
import { answerOf, bookTitle, choicesOf, spoken, stepWords } from "./spoken";

const words = (more: Partial<RunStep["languages"][string]>) => ({
  title: "",
  text: "",
  answers: {},
  record: {},
  choices: {},
  ...more,
});

const DEPTH = {
  kind: "do",
  state: "open",
  title: "How deep is it?",
  text: "Ask the caller.",
  languages: { it: words({ title: "Quanto è profonda?", record: { depth: "Profondità" }, choices: { low: "bassa" } }) },
  record: [
    { id: "depth", label: { en: "Depth" } },
    { id: "seen", label: { en: "Seen at" } },
  ],
  next: [{ answer: "", title: "Is it rising?", titles: { it: "Sale?" } }],
} as unknown as RunStep;
const RISING = {
  kind: "ask",
  state: "open",
  title: "Is it rising?",
  text: "",
  languages: { it: words({ title: "Sale?", answers: { Yes: "Sì" } }) },
  record: [],
  next: [
    { answer: "Yes", title: "Over", titles: { it: "" } },
    { answer: "No", title: "Over", titles: {} },
  ],
} as unknown as RunStep;
const OVER = { kind: "end", state: "done", title: "Over", text: "", record: [], next: [] };
const RUN = {
  title: "Flood",
  titles: { it: "Alluvione" },
  state: "ended",
  ended: { at: "2026-03-01T12:00:00Z", person: "", text: "Over" },
  steps: [DEPTH, RISING, { ...OVER, languages: { it: words({ title: "Finito" }) } }],
} as unknown as PlaybookRun;

afterEach(() => loadLanguage(["en"]));

describe("a run in the reader's language", () => {
  beforeEach(() => loadLanguage(["it"]));

  it("says there what the playbook says there, and the rest in the playbook's own words", () => {
    const { title, ended, steps } = spoken(RUN);
    expect([title, ended?.text]).toEqual(["Alluvione", "Finito"]);
    expect([steps[0]?.title, steps[0]?.text]).toEqual(["Quanto è profonda?", "Ask the caller."]);
    expect(steps[0]?.record.map((field) => field.label.it ?? field.label.en)).toEqual(["Profondità", "Seen at"]);
    expect(steps[0]?.next[0]?.title).toBe("Sale?");
    expect(steps[1]?.next.map((way) => `${way.answer}: ${way.title}`)).toEqual(["Yes: Over", "No: Over"]);
    expect(choicesOf(DEPTH)).toEqual({ low: "bassa" });
  });

  it("shows answers there and keeps sending the playbook's own", () => {
    expect(spoken(RUN).steps[1]?.next.map((way) => `${way.answer} ${answerOf(RISING, way.answer)}`)).toEqual([
      "Yes Sì",
      "No No",
    ]);
  });

  it("leaves the reason for which somebody stopped it", () => {
    const stopped = { ...RUN, state: "stopped", ended: { at: "", person: "anna", text: "Over" } } as PlaybookRun;
    expect(spoken(stopped).ended?.text).toBe("Over");
  });

  it("says tasks that its steps gave, and leaves those that people wrote", () => {
    const say = stepWords([RUN]);
    expect(["Is it rising?", "Call the mayor", ""].map(say)).toEqual(["Sale?", "Call the mayor", ""]);
    expect([RUN.title, "Yes"].map(say)).toEqual([bookTitle(RUN), "Sì"]);
  });
});

it("is as it is written in a picture that was kept before an update", async () => {
  await loadLanguage(["it"]);
  const { titles, ...kept } = RUN;
  const steps = [DEPTH, RISING].map(({ languages, next, ...step }) => ({ ...step, next: [{ answer: "", title: "" }] }));
  const old = { ...kept, steps } as unknown as PlaybookRun;
  expect(spoken(old)).toEqual(old);
  expect(answerOf(old.steps[1] as RunStep, "Yes")).toBe("Yes");
});

it("is as it is written where the playbook says nothing in that language", async () => {
  await loadLanguage(["fr"]);
  expect(spoken(RUN)).toEqual(RUN);
  expect(bookTitle(RUN)).toBe("Flood");
  expect(answerOf(RISING, "Yes")).toBe("Yes");
});

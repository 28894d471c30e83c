import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadLanguage } from "../../i18n";
import { readBook, removeAnswer, removeStep, renameAnswer, setInStep, setRecord } from "./book";
import { fieldOf, writtenFields } from "./record";

const TEXT = `id: flood
title: Flood
start: deep
steps:
  - {id: deep, kind: do, title: How deep?, record: [{id: d, label: Depth, required: opening}, {id: seen, label: Seen}], next: ask}
  - {id: ask, kind: ask, title: Rising?, answers: [{answer: "Yes", next: over}, {answer: "No", next: over}]}
  - {id: over, kind: end, title: Over}
languages:
  nb:
    title: Flom
    steps:
      # by the night shift
      deep: {title: Hvor dypt?, record: {d: Dybde, seen: Sett}}
      ask: {title: Stiger det?, answers: {"Yes": Ja, "No": Nei}}
  it:
    steps:
      ask: {answers: {"Yes": Sì}}
`;
const step = (text: string, id: string) => readBook(text)!.steps.find((one) => one.id === id)!;
const languages = (text: string) => (parse(text) as { languages: Record<string, { steps: unknown }> }).languages;

afterEach(() => loadLanguage(["en"]));

describe("a playbook's words in other languages", () => {
  it("are drawn for who reads them, and its own words where there are none", async () => {
    expect(readBook(TEXT)).toMatchObject({ said: "Flood", title: "Flood" });
    await loadLanguage(["nb"]);
    const book = readBook(TEXT)!;
    expect([book.said, ...book.steps.map((one) => one.said)]).toEqual(["Flom", "Hvor dypt?", "Stiger det?", "Over"]);
    expect(step(TEXT, "ask").exits.map((exit) => `${exit.label} ${exit.said}`)).toEqual(["Yes Ja", "No Nei"]);
    expect(readBook(TEXT.replace("nb:", "nb: none\n  fr:"))).toMatchObject({ said: "Flood" });
  });

  it("stay as they are when something else is changed", () => {
    const changed = setInStep(TEXT, "deep", ["within"], "5min");
    expect(languages(changed)).toEqual(languages(TEXT));
    expect(changed).toContain("# by the night shift");
  });

  it("go with the step that is taken away, and no others", () => {
    const left = languages(removeStep(TEXT, readBook(TEXT)!, "deep"));
    expect(left).toEqual({ ...languages(TEXT), nb: { title: "Flom", steps: { ask: expect.anything() } } });
  });

  it("follow an answer that is said otherwise, letter by letter, and go with one that is taken away", () => {
    let text = TEXT;
    for (const typed of ["N", " ", "Y", "Ye", "Yes, it is"]) text = renameAnswer(text, step(text, "ask"), 1, typed);
    expect(languages(text)["nb"]).toMatchObject({ steps: { ask: { answers: { Yes: "Ja", "Yes, it is": "Nei" } } } });
    text = removeAnswer(text, step(text, "ask"), 0);
    expect(languages(text)).toMatchObject({
      nb: { steps: { ask: { answers: { "Yes, it is": "Nei" } } } },
      it: { steps: { ask: { answers: {} } } },
    });
  });

  it("survive an answer that is for a moment the same as another", () => {
    const text = renameAnswer(TEXT, step(TEXT, "ask"), 1, "Yes");
    expect(languages(text)["nb"]).toMatchObject({ steps: { ask: { answers: { Yes: "Ja" } } } });
  });

  it("follow fields, whose ids stay where somebody chose them", () => {
    const before = (step(TEXT, "deep").raw.record as Record<string, unknown>[]).map(fieldOf);
    const renamed = before.map((field) => ({ ...field, label: { en: `${field.label.en} now` } }));
    const text = setRecord(TEXT, "deep", writtenFields(renamed, before, "en"));
    expect(step(text, "deep").raw.record).toMatchObject([
      { id: "d", label: "Depth now", required: "opening" },
      { id: "seen-now" },
    ]);
    expect(languages(text)["nb"]).toMatchObject({ steps: { deep: { record: { d: "Dybde", "seen-now": "Sett" } } } });
    const fewer = setRecord(TEXT, "deep", writtenFields(before.slice(1), before, "en"));
    expect(languages(fewer)["nb"]).toMatchObject({ steps: { deep: { record: { seen: "Sett" } } } });
    expect(fewer).not.toContain("Dybde");
  });
});

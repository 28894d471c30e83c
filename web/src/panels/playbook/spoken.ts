import type { PlaybookRun, RunStep } from "../../api/types";
import { currentLanguage } from "../../i18n";
import { answerWords } from "./words";

/** Of the reader's language; nothing in a picture that was kept before an update brought languages. */
const ofReader = <T>(languages: Readonly<Record<string, T>> | undefined): T | undefined =>
  languages?.[currentLanguage()];

/** What a playbook or a run of it is called in the reader's language. */
export const bookTitle = ({ title, titles }: Pick<PlaybookRun, "title" | "titles">): string =>
  ofReader(titles) ?? title;

/** A run in the reader's language; what isn't said there stays in the playbook's own words. */
export function spoken(run: PlaybookRun): PlaybookRun {
  const words = stepWords([run]);
  const ended = run.state === "ended" && run.ended ? { ...run.ended, text: words(run.ended.text) } : run.ended;
  return { ...run, title: bookTitle(run), ended, steps: run.steps.map(spokenStep) };
}

function spokenStep(step: RunStep): RunStep {
  const language = currentLanguage();
  const words = ofReader(step.languages);
  const labelled = (field: RunStep["record"][number]): typeof field => {
    const label = words?.record[field.id];
    return label === undefined ? field : { ...field, label: { ...field.label, [language]: label } };
  };
  return {
    ...step,
    title: words?.title || step.title,
    text: words?.text || step.text,
    record: step.record.map(labelled),
    next: step.next.map((way) => ({ ...way, title: ofReader(way.titles) || way.title })),
  };
}

/** An answer as the reader reads it; what is sent is the playbook's own. */
export const answerOf = ({ kind, languages }: RunStep, answer: string): string =>
  ofReader(languages)?.answers[answer] ?? answerWords(kind, answer);

/** The choices of a step's fields as the reader reads them, by the playbook's own. */
export const choicesOf = ({ languages }: RunStep): Readonly<Record<string, string>> =>
  ofReader(languages)?.choices ?? {};

/** Says what these runs and their steps say, in the reader's language; all else as it is. */
export function stepWords(runs: Iterable<PlaybookRun>): (text: string) => string {
  const known = new Map<string, string>();
  for (const run of runs) {
    known.set(run.title, bookTitle(run));
    for (const { title, text, languages } of run.steps) {
      const words = ofReader(languages);
      if (words?.title) known.set(title, words.title);
      if (text !== "" && words?.text) known.set(text, words.text);
      for (const [answer, said] of Object.entries(words?.answers ?? {})) known.set(answer, said);
    }
  }
  return (text) => known.get(text) ?? text;
}

import { type Document, isMap, isScalar, type Pair, type YAMLMap } from "yaml";
import { currentLanguage } from "../../i18n";

/** What stands of a playbook or a step in the reader's language; empty where nothing does. */
export interface Said {
  title: string;
  text: string;
  answers: Readonly<Record<string, string>>;
}

const NOTHING: Said = { title: "", text: "", answers: {} };

/** What the written playbook says in the reader's language: all of it, and each step. */
export function saidIn(written: unknown): { book: Said; of: (step: string) => Said } {
  const words = mapOf(mapOf(mapOf(written).languages)[currentLanguage()]);
  const steps = mapOf(words.steps);
  return { book: saidOf(words), of: (step) => (step in steps ? saidOf(mapOf(steps[step])) : NOTHING) };
}

function saidOf(words: Record<string, unknown>): Said {
  const answers = Object.entries(mapOf(words.answers)).map(([answer, text]) => [answer, textOf(text)] as const);
  return {
    title: textOf(words.title),
    text: textOf(words.text),
    answers: Object.fromEntries(answers.filter(([, text]) => text !== "")),
  };
}

const mapOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Takes the words of a step that is gone out of each language. */
export function dropWords(doc: Document, step: string): void {
  for (const language of languagesOf(doc)) {
    const steps = doc.getIn(["languages", language, "steps"]);
    if (isMap(steps)) steps.delete(step);
  }
}

/**
 * Keeps, in each language, the words of a step's answers, fields or choices under what those are called now.
 *
 * @param names what each was called, and what it is called now; words for all others go
 */
export function keepWords(
  doc: Document,
  step: string,
  part: "answers" | "record" | "choices",
  names: ReadonlyMap<string, string>,
): void {
  for (const language of languagesOf(doc)) {
    const words = doc.getIn(["languages", language, "steps", step, part]);
    if (isMap(words)) rename(doc, words, names);
  }
}

function rename(doc: Document, words: YAMLMap, names: ReadonlyMap<string, string>): void {
  const taken = new Set<string>();
  words.items = words.items.filter((pair) => {
    const name = names.get(nameOf(pair));
    if (name === undefined || taken.has(name)) return false;
    taken.add(name);
    if (name !== nameOf(pair)) pair.key = doc.createNode(name);
    return true;
  });
}

function languagesOf(doc: Document): string[] {
  const languages = doc.get("languages");
  return isMap(languages) ? languages.items.map(nameOf) : [];
}

const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

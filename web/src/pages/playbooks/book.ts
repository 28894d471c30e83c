import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { freeWord } from "../types/draft";
import { dropWords, keepWords, type Said, saidIn } from "./languages";

export const STEP_KINDS = [
  "do",
  "ask",
  "gate",
  "notify",
  "create-task",
  "what-if",
  "share",
  "webhook",
  "wait",
  "parallel",
  "end",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One way out of a step, and where in the text it stands. */
export interface Exit {
  /** what leads there: an answer, "refused", "late", or nothing */
  label: string;
  /** the same as the reader reads it; "refused" and "late" stay */
  said: string;
  to: string;
  path: readonly (string | number)[];
}

export interface BookStep {
  id: string;
  kind: StepKind;
  title: string;
  /** the title in the reader's language, or as it is written */
  said: string;
  /** all that stands there in the reader's language */
  words: Said;
  /** all that is written of it */
  raw: Record<string, unknown>;
  exits: readonly Exit[];
  /** first and last line of it in the text, from 1 */
  lines: readonly [number, number];
}

/** A playbook as far as it can be drawn, whatever else is wrong with its text. */
export interface Book {
  id: string;
  title: string;
  /** the title in the reader's language, or as it is written */
  said: string;
  types: readonly string[];
  start: string;
  steps: readonly BookStep[];
}

/** What stands in a text; null while it is no YAML with a list of steps. */
export function readBook(text: string): Book | null {
  const doc = parseDocument(text);
  if (doc.errors.length > 0 || !isMap(doc.contents)) return null;
  const steps = doc.get("steps");
  const known = new Set<string>();
  const lineOf = lineCounter(text);
  const written = doc.toJS() as Record<string, unknown>;
  const said = saidIn(written);
  const read = (isSeq(steps) ? steps.items : []).flatMap((item) => {
    const step = isMap(item) ? stepOf(item, doc, lineOf, said.of) : null;
    if (!step || known.has(step.id)) return [];
    known.add(step.id);
    return [step];
  });
  const { types } = written;
  const title = String(doc.get("title") ?? "");
  return {
    id: String(doc.get("id") ?? ""),
    title,
    said: said.book.title || title,
    types: Array.isArray(types) ? types.map(String) : [],
    start: String(doc.get("start") ?? ""),
    steps: read,
  };
}

function stepOf(
  item: YAMLMap,
  doc: Document,
  lineOf: (offset: number) => number,
  saidOf: (step: string) => Said,
): BookStep | null {
  const raw = item.toJS(doc) as Record<string, unknown>;
  const kind = STEP_KINDS.find((one) => one === raw.kind);
  if (typeof raw.id !== "string" || !kind) return null;
  const [from, , to] = item.range ?? [0, 0, 0];
  const lines: [number, number] = [lineOf(from), lineOf(Math.max(from, to - 1))];
  const words = saidOf(raw.id);
  const title = String(raw.title ?? raw.id);
  const exits = exitsOf(kind, raw, words.answers);
  return { id: raw.id, kind, title, said: words.title || title, words, raw, exits, lines };
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

function exitsOf(kind: StepKind, raw: Record<string, unknown>, answers: Said["answers"]): Exit[] {
  const exit = (label: string, value: unknown, ...path: (string | number)[]): Exit[] =>
    typeof value === "string" ? [{ label, said: answers[label] ?? label, to: value, path }] : [];
  if (kind === "ask") {
    return records(raw.answers).flatMap((one, index) =>
      exit(String(one.answer ?? ""), one.next, "answers", index, "next"),
    );
  }
  if (kind === "parallel") {
    const branches = Array.isArray(raw.branches) ? raw.branches : [];
    return branches.flatMap((one, index) => exit("", one, "branches", index));
  }
  const next = exit(kind === "gate" ? "approved" : "", raw.next, "next");
  if (kind === "gate") return [...next, ...exit("refused", raw.refused, "refused")];
  return kind === "wait" ? [...next, ...exit("late", raw.late, "late")] : next;
}

/** The maps of a list, whatever else is in it. */
export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

/** Changes the text without touching what stands elsewhere in it, comments included. */
function edit(text: string, change: (doc: Document) => void): string {
  const doc = parseDocument(text);
  if (doc.errors.length > 0) return text;
  change(doc);
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function indexOf(doc: Document, id: string): number {
  const steps = doc.get("steps");
  return isSeq(steps) ? steps.items.findIndex((item) => isMap(item) && item.get("id") === id) : -1;
}

/** Puts something at a place of a step; undefined takes it away. */
export function setInStep(text: string, id: string, path: readonly (string | number)[], value: unknown): string {
  return edit(text, (doc) => {
    const at = ["steps", indexOf(doc, id), ...path];
    if (value === undefined || value === "") doc.deleteIn(at);
    else doc.setIn(at, typeof value === "object" ? doc.createNode(value, { flow: false }) : value);
  });
}

/** Puts something into the head of the playbook. */
export function setInHead(text: string, name: "id" | "title" | "types", value: unknown): string {
  return edit(text, (doc) => doc.set(name, typeof value === "object" ? doc.createNode(value, { flow: true }) : value));
}

/** Another answer of a question, which leads where the first one does. */
export function addAnswer(text: string, step: BookStep, answer: string): string {
  return setInStep(text, step.id, ["answers", records(step.raw.answers).length], {
    answer,
    next: step.exits[0]?.to ?? "",
  });
}

/** Takes an answer of a question away, and what other languages say for it. */
export function removeAnswer(text: string, step: BookStep, index: number): string {
  return edit(text, (doc) => {
    doc.deleteIn(["steps", indexOf(doc, step.id), "answers", index]);
    const left = answersOf(step).toSpliced(index, 1);
    keepWords(doc, step.id, "answers", new Map(left.map((answer) => [answer, answer])));
  });
}

/** Says an answer in other words; what other languages say for it stays. */
export function renameAnswer(text: string, step: BookStep, index: number, answer: string): string {
  return edit(text, (doc) => {
    doc.setIn(["steps", indexOf(doc, step.id), "answers", index, "answer"], answer);
    const names = answersOf(step).map((one, other) => [one, other === index ? answer.trim() : one] as const);
    keepWords(doc, step.id, "answers", new Map(names));
  });
}

const answersOf = (step: BookStep): string[] => records(step.raw.answers).map((one) => String(one.answer ?? "").trim());

/** A field of a step, and the id that it had; empty for a new one. */
export interface WrittenField {
  was: string;
  field: { id: string; choices?: readonly string[] | undefined } & Record<string, unknown>;
}

/** Puts the fields of a step there; what other languages call them goes along. */
export function setRecord(text: string, id: string, fields: readonly WrittenField[]): string {
  return edit(text, (doc) => {
    const at = ["steps", indexOf(doc, id), "record"];
    const written = fields.map(({ field }) => field);
    if (written.length === 0) doc.deleteIn(at);
    else doc.setIn(at, doc.createNode(written, { flow: false }));
    const choices = fields.flatMap(({ field }) => field.choices ?? []);
    keepWords(doc, id, "record", new Map(fields.map(({ was, field }) => [was, field.id])));
    keepWords(doc, id, "choices", new Map(choices.map((choice) => [choice.trim(), choice.trim()])));
  });
}

export interface Added {
  text: string;
  /** id of the new step */
  id: string;
}

/** Words that new steps begin with, in the writer's language. */
export interface NewWords {
  yes: string;
  no: string;
  branch: string;
}

/** Puts a new step on a way, so that it leads there and from there to where the way led. */
export function addOn(text: string, from: BookStep, exit: Exit, kind: StepKind, title: string, words: NewWords): Added {
  const taken = readBook(text)?.steps.map((step) => step.id) ?? [];
  const id = freeWord(title, taken);
  const steps = newSteps(kind, { id, title, next: exit.to }, [...taken, id], words);
  const edited = edit(text, (doc) => {
    const index = indexOf(doc, from.id);
    doc.setIn(["steps", index, ...exit.path], id);
    const list = doc.get("steps");
    if (isSeq(list)) list.items.splice(index + 1, 0, ...steps.map((step) => doc.createNode(step)));
  });
  return { text: edited, id };
}

function newSteps(
  kind: StepKind,
  head: { id: string; title: string; next: string },
  taken: readonly string[],
  words: NewWords,
): Record<string, unknown>[] {
  const { id, title, next } = head;
  const base = { id, kind, title };
  if (kind === "ask") {
    const answers = [words.yes, words.no].map((answer) => ({ answer, next }));
    return [{ ...base, answers }];
  }
  if (kind === "gate") return [{ ...base, approvals: [{ role: "incident-commander" }], next, refused: next }];
  if (kind === "notify") return [{ ...base, to: [{ agency: "lead" }], next }];
  if (kind === "create-task") return [{ ...base, who: { agency: "lead" }, next }];
  if (kind === "what-if") return [{ ...base, place: "incident", people: 1000, around: 100, next }];
  if (kind === "share") return [{ ...base, with: "police", next }];
  if (kind === "webhook") return [{ ...base, hook: "outside", next }];
  if (kind === "wait") return [{ ...base, for: "10min", next }];
  if (kind === "end") return [base];
  if (kind === "do") return [{ ...base, next }];
  const names = [`${words.branch} 1`, `${words.branch} 2`];
  const branches = names.map((name, index) =>
    freeWord(name, [...taken, ...(index > 0 ? [freeWord(names[0]!, taken)] : [])]),
  );
  return [
    { ...base, branches, next },
    ...branches.map((branch, index) => ({ id: branch, kind: "do", title: names[index], next })),
  ];
}

/** Takes a step away: what led to it leads to where it led first. */
export function removeStep(text: string, book: Book, id: string): string {
  const gone = book.steps.find((step) => step.id === id);
  const next = gone?.kind === "parallel" ? String(gone.raw.next ?? "") : (gone?.exits[0]?.to ?? "");
  return edit(text, (doc) => {
    for (const step of book.steps) {
      for (const exit of [...step.exits, ...meetingOf(step)]) {
        if (exit.to === id) doc.setIn(["steps", indexOf(doc, step.id), ...exit.path], next);
      }
    }
    if (book.start === id) doc.set("start", next);
    doc.deleteIn(["steps", indexOf(doc, id)]);
    dropWords(doc, id);
  });
}

/** Where the branches of a parallel step meet. */
export function meetingOf(step: BookStep): Exit[] {
  return step.kind === "parallel" && typeof step.raw.next === "string"
    ? [{ label: "", said: "", to: step.raw.next, path: ["next"] }]
    : [];
}

/** What a new playbook begins with: complete, so that it can be kept at once. */
export function blankBook(title: string, first: string, over: string): string {
  return `id: ${freeWord(title, [])}
title: ${JSON.stringify(title)}
types: []
start: first
steps:
  - id: first
    kind: do
    title: ${JSON.stringify(first)}
    next: over
  - id: over
    kind: end
    title: ${JSON.stringify(over)}
`;
}

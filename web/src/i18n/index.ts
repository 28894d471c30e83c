import { en } from "./en";

export type Key = keyof typeof en;
type Message = string | { one: string; other: string };
export type Messages = Record<Key, Message>;
export type Values = Record<string, string | number>;

/** Languages that can be loaded; English is always there. A further one is one more line and its file. */
const LANGUAGES: Record<string, () => Promise<Messages>> = {
  en: async () => en,
};

let messages: Messages = en;
let language = "en";
let plurals = new Intl.PluralRules("en");

/** Loads the reader's language before the first screen; stays with English when there is none. */
export async function loadLanguage(wanted: readonly string[]): Promise<void> {
  const found = wanted.map((tag) => tag.split("-")[0] ?? "").find((tag) => LANGUAGES[tag]);
  const load = found && LANGUAGES[found];
  if (!found || !load) return;
  messages = await load();
  language = found;
  plurals = new Intl.PluralRules(found);
  document.documentElement.lang = found;
}

/** The reader's words for the key. */
export function t(key: Key, values: Values = {}): string {
  const message: Message = messages[key];
  const text = typeof message === "string" ? message : choose(message, values.count);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => show(values[name]));
}

function choose(message: { one: string; other: string }, count: string | number | undefined): string {
  return plurals.select(Number(count)) === "one" ? message.one : message.other;
}

function show(value: string | number | undefined): string {
  if (value === undefined) return "";
  return typeof value === "number" ? formatCount(value) : value;
}

/** Whole numbers with groups, as the reader writes them. */
export function formatCount(value: number): string {
  return value.toLocaleString(language === "en" ? "en-GB" : language, { maximumFractionDigits: 1 });
}

/** A word of the API in the reader's language, or the word itself when a newer server uses one we don't know. */
export function word(prefix: string, value: string): string {
  const key = `${prefix}.${value}`;
  return key in messages ? t(key as Key) : value.replaceAll("_", " ");
}

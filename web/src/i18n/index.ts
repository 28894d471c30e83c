import { recall, remember } from "../lib/remembered";
import { en } from "./en";
import type { Key, Messages, Plural } from "./messages";

export type { Key } from "./messages";
export type Values = Record<string, string | number>;

/** The languages by their own names. A further one is one more line here and in LOADERS, and its file. */
export const LANGUAGES = { en: "English", fr: "Français", it: "Italiano", nb: "Norsk bokmål" } as const;
export type Language = keyof typeof LANGUAGES;

const LOADERS: Record<Language, () => Promise<Messages>> = {
  en: async () => en,
  fr: async () => (await import("./fr")).fr,
  it: async () => (await import("./it")).it,
  nb: async () => (await import("./nb")).nb,
};
/** English numbers are grouped the European way. */
const LOCALES: Record<Language, string> = { en: "en-GB", fr: "fr-FR", it: "it-IT", nb: "nb-NO" };

let messages: Messages = en;
let language: Language = "en";
let plurals = new Intl.PluralRules("en");

export const isLanguage = (value: unknown): value is Language => typeof value === "string" && value in LANGUAGES;

/** Loads a language before the first screen: the one chosen here, else the reader's first that there is. */
export async function loadLanguage(wanted: readonly string[]): Promise<void> {
  const spoken = wanted.map((tag) => spokenAs(tag.split("-")[0])).find(isLanguage) ?? "en";
  await use(recall("language", spoken, isLanguage));
}

/** Browsers call Bokmål by its own name or by that of both written forms of Norwegian. */
const spokenAs = (tag: string | undefined): string | undefined => (tag === "no" ? "nb" : tag);

async function use(next: Language): Promise<void> {
  messages = await LOADERS[next]();
  language = next;
  plurals = new Intl.PluralRules(next);
  if (typeof document !== "undefined") document.documentElement.lang = next;
}

/** Remembers the language and begins anew in it; the address brings back what was looked at. */
export function chooseLanguage(next: Language): void {
  remember("language", next);
  window.location.reload();
}

export const currentLanguage = (): Language => language;

/** How numbers are written in the reader's language. */
export const currentLocale = (): string => LOCALES[language];

/** The reader's words for the key. */
export function t(key: Key, values: Values = {}): string {
  const message: string | Plural = messages[key];
  const text = typeof message === "string" ? message : choose(message, values.count);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => show(values[name]));
}

function choose(message: Plural, count: string | number | undefined): string {
  return plurals.select(Number(count)) === "one" ? message.one : message.other;
}

function show(value: string | number | undefined): string {
  if (value === undefined) return "";
  return typeof value === "number" ? formatCount(value) : value;
}

/** Whole numbers with groups, as the reader writes them. */
export function formatCount(value: number): string {
  return value.toLocaleString(currentLocale(), { maximumFractionDigits: 1 });
}

/** A word of the API in the reader's language, or the word itself when a newer server uses one we don't know. */
export function word(prefix: string, value: string): string {
  const key = `${prefix}.${value}`;
  return key in messages ? t(key as Key) : value.replaceAll("_", " ");
}

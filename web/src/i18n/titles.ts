import type { RuleTitles } from "../api/types";
import { Store } from "../lib/store";
import { en } from "./en";
import { currentLanguage, type Key, t } from "./index";

/** What alerts of rules are called in the reader's language, by the title that they have. */
const ofRules = new Store<ReadonlyMap<string, string>>(new Map());

/** Takes in what the rules say that their alerts are called in the reader's language. */
export function learnTitles(rules: readonly RuleTitles[]): void {
  const language = currentLanguage();
  const known = rules.flatMap(({ title, titles }) => {
    const own = titles[language];
    return own === undefined ? [] : [[title, own] as const];
  });
  ofRules.set(new Map(known));
}

/** The title of an alert in the reader's language; as it is where its rule has none there, and nobody knows it. */
export function titleWords(title: string): string {
  if (title === "" || currentLanguage() === "en") return title;
  return ofRules.current().get(title) ?? ofDetector(title) ?? title;
}

/** What the detectors say of themselves; names and labels in it stay. */
function ofDetector(title: string): string | undefined {
  for (const { key, pattern } of PATTERNS) {
    const found = pattern.exec(title);
    if (found) return t(key, found.groups ?? {});
  }
  return undefined;
}

const PREFIX = "detector.title.";

const PATTERNS = Object.entries(en)
  .filter(([key]) => key.startsWith(PREFIX))
  .map(([key, text]) => ({ key: key as Key, pattern: patternOf(String(text)) }));

/** Finds a sentence in which names were filled in. */
function patternOf(text: string): RegExp {
  return new RegExp(`^${text.replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`);
}

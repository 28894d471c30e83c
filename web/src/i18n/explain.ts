import type { AlertSummary } from "../api/types";
import {
  formatDate,
  formatMinute,
  formatNumber,
  formatPrecise,
  formatQuantity,
  formatSpan,
  formatTenths,
  formatWeekday,
} from "../lib/format";
import { en } from "./en";
import { type Key, t } from "./index";
import { titleWords } from "./titles";

type Said = AlertSummary["saying"][number];
type Fact = Said["facts"][string];

type Explained = Pick<AlertSummary, "explanation"> & Partial<Pick<AlertSummary, "saying">>;

/** From so many times on, tenths say nothing. */
const MOST_PARTED = 20;

/**
 * Why there is an alert, in the reader's words; in English where it tells no facts, as one kept by a browser since before
 * there were facts, or has a sentence that only a newer server knows.
 */
export function explanationOf({ saying = [], explanation }: Explained): string {
  const keys = saying.map(keyOf);
  if (saying.length === 0 || !keys.every((key) => key in en)) return explanation;
  return saying.map((said) => t(keyOf(said) as Key, wordsOf(said))).join("");
}

const keyOf = ({ sentence }: Said): string => `saying.${sentence}`;

const wordsOf = ({ facts }: Said): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factWords(fact)]));

function factWords({ type, value, unit }: Fact): string {
  const number = Number(value);
  switch (type) {
    case "text":
      return value;
    case "title":
      return titleWords(value);
    case "quoted":
      return quoted(titleWords(value));
    case "quantity":
      return formatQuantity(number, withoutWord(unit));
    case "precise":
      return formatPrecise(number);
    case "factor":
      return number >= MOST_PARTED ? formatNumber(Math.round(number)) : formatTenths(number);
    case "share":
      return formatQuantity(Math.round(100 * number), "%");
    case "duration":
      return formatSpan(number);
    case "time":
      return `${formatDate(Date.parse(value))} ${formatMinute(Date.parse(value))}`;
    case "day":
      return value === "holiday" ? t("said.holiday") : formatWeekday(number);
  }
}

/** A title of several words would run into the sentence. */
const quoted = (title: string): string => (title.includes(" ") ? t("said.quoted", { title }) : title);

/** What is counted is named by the sentence. */
const withoutWord = (unit: string): string => (/^\{[^}]*\}$/.test(unit) ? "" : unit);

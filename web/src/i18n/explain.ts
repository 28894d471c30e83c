import type { AdvisedPlan } from "../api/simulations";
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
import { type RelationMember, relationWords } from "./relations";
import { titleWords } from "./titles";

type Said = AlertSummary["saying"][number];
type Fact = Said["facts"][string];

type Explained = Pick<AlertSummary, "explanation"> & Partial<Pick<AlertSummary, "saying">>;
type Planned = Pick<AdvisedPlan, "saying" | "sentence">;

/** From so many times on, tenths say nothing. */
const MOST_PARTED = 20;

/** Why there is an alert, in the reader's words. */
export const explanationOf = ({ saying = [], explanation }: Explained): string => wordsOf(saying, explanation);

/** What to do by a plan and what it brings, in the reader's words. */
export const sentenceOfPlan = ({ saying, sentence }: Planned): string => wordsOf(saying, sentence);

/**
 * In English where it tells no facts, as what was kept since before there were facts, or has a sentence that only a newer
 * server knows.
 */
function wordsOf(saying: readonly Said[], english: string): string {
  const keys = saying.map(keyOf);
  if (saying.length === 0 || !keys.every((key) => key in en)) return english;
  const members = membersOf(saying);
  return saying.map((said) => t(keyOf(said) as Key, { ...factsOf(said), ...relationOf(said, members) })).join("");
}

/** A relation of a plant reads as a sentence, with the names of its members. */
const relationOf = ({ facts: { relation } }: Said, members: readonly RelationMember[]): Record<string, string> =>
  relation ? { relation: relationWords(relation.value, members) } : {};

const membersOf = (saying: readonly Said[]): RelationMember[] =>
  saying.flatMap(({ facts: { id, signal, value } }) =>
    id && signal ? [{ id: id.value, name: signal.value, unit: value?.unit ?? "" }] : [],
  );

const keyOf = ({ sentence }: Said): string => `saying.${sentence}`;

const factsOf = ({ facts }: Said): Record<string, string> =>
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

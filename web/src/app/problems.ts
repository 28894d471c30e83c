import { Problem } from "../api/client";
import type { Objection } from "../api/types";
import { currentLanguage, type Key, t, word } from "../i18n";
import { formatMoment, formatUnit } from "../lib/format";

type Facts = Readonly<Record<string, string>>;

/** What went wrong and what to do about it, in the reader's language as far as the screens have words for it. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof Problem)) return String(error);
  if (error.status === 0) return t("app.unreachable");
  if (error.objections.length > 0) return error.objections.map(objectionWords).join(" ");
  const said = [error.detail, error.hint].map(sentence).filter(Boolean).join(" ");
  const meaning = word("problem.code", error.code);
  const known = meaning !== error.code && currentLanguage() !== "en";
  return known ? t("problem.and", { meaning, detail: said }) : said;
}

/** With a capital and a full stop, as sentences of the server's come without. */
const sentence = (text: string): string =>
  text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;

function objectionWords({ kind, facts }: Objection): string {
  const told = Object.entries(facts).map(([name, value]) => [name, factWords(name, value, facts)]);
  return t(`problem.because.${kind}`, Object.fromEntries(told) as Facts);
}

function factWords(name: string, value: string, facts: Facts): string {
  const say = FACTS[name];
  return value === "" || !say ? value || "–" : say(value, facts);
}

/** How facts are said that are words of the API; people's own texts stay as they are. */
const FACTS: Record<string, (value: string, facts: Facts) => string> = {
  at: momentWords,
  until: momentWords,
  field: fieldWords,
  role: (value) => word("role", value),
  roles: (value) =>
    value
      .split(",")
      .map((role) => word("role", role))
      .join(", "),
  status: (value) => word("units.status", value),
  state: (value) => word("incident.say.task", value),
  reason: (value) => word("reason", value),
  value: withUnit,
  limit: withUnit,
};

function momentWords(value: string): string {
  return formatMoment(Date.parse(value));
}

function withUnit(value: string, { unit = "" }: Facts): string {
  return unit === "" ? value : `${value} ${formatUnit(unit)}`;
}

/** By the name that a type gives it in that language, by ours, or as the server calls it. */
function fieldWords(value: string, facts: Facts): string {
  return facts[`field-${currentLanguage()}`] ?? fieldName(value);
}

/** Our word for a field of an incident, or what its type calls it. */
export function fieldName(field: string): string {
  const key = FIELDS[field];
  return key ? t(key) : field.replace(/^field[: ]/, "");
}

const FIELDS: Record<string, Key> = {
  title: "incident.what",
  type: "incident.type",
  severity: "incident.severity",
  description: "incident.description",
  place: "incident.place",
  position: "incident.say.position",
  reason: "app.reason",
};

import { formatPrecise, formatUnit } from "../lib/format";
import { t } from "./index";

/** What people call a number that relations name by its id, `source.property`. */
export interface RelationMember {
  id: string;
  name: string;
  unit: string;
}

const SIGNS: Record<string, string> = { "<=": "≤", ">=": "≥", "==": "=", "!=": "≠", "*": "·", "-": "−" };

/** A relation of a plant as people read it; who has no name there stays as it is written. */
export function relationWords(text: string, members: readonly RelationMember[]): string {
  const [relation = "", within] = text.split(/ within /);
  const [when = "", then] = relation.split(/ implies /).map((part) => conditionWords(part, members));
  const words = then === undefined ? when : t("relation.implies", { when, then });
  return within === undefined ? words : t("relation.within", { relation: words, within });
}

function conditionWords(text: string, members: readonly RelationMember[]): string {
  const names = members.map((member) => [member.id, nameOf(member)] as const);
  return text.replace(/[A-Za-z_][\w.-]*|[<>=!]=|[*-]|\d+(\.\d+)?([eE]-?\d+)?/g, (part) => {
    if (part === "and" || part === "or" || part === "not") return t(`relation.${part}`);
    if (/^\d/.test(part)) return formatPrecise(Number(part));
    return SIGNS[part] ?? named(part, names);
  });
}

function named(part: string, names: readonly (readonly [string, string])[]): string {
  for (const [id, name] of names) {
    if (part === id) return name;
    if (part === `${id}.change`) return t("relation.change", { name });
  }
  return part;
}

const nameOf = ({ name, unit }: RelationMember) =>
  unit === "" || unit === "1" ? name : `${name} (${formatUnit(unit)})`;

/** What a relation compares now and whether that is so: "✓ 4.2 > 2"; what is not known is a dash. */
export function comparisonWords(left: number | null, operator: string, right: number | null): string {
  const mark = left === null || right === null ? "?" : HOLDS[operator]?.(left, right) ? "✓" : "✗";
  return `${mark} ${numberWords(left)} ${SIGNS[operator] ?? operator} ${numberWords(right)}`;
}

/** Sums of decimal fractions err in their last digits: what is as near is equal, as in detection. */
const equal = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const HOLDS: Record<string, (a: number, b: number) => boolean> = {
  "<": (a, b) => a < b && !equal(a, b),
  "<=": (a, b) => a < b || equal(a, b),
  ">": (a, b) => a > b && !equal(a, b),
  ">=": (a, b) => a > b || equal(a, b),
  "==": equal,
  "!=": (a, b) => !equal(a, b),
};

/** Six digits are too many to take in at a glance. */
const numberWords = (value: number | null) => (value === null ? "–" : formatPrecise(Number(value.toPrecision(3))));

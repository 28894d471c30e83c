import type { TypeField } from "../../api/types";
import { currentLanguage, t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { nameIn } from "../../pages/types/draft";

/** Values of an incident's fields by the fields' ids. */
export type Values = Readonly<Record<string, string>>;

/** True for what an incident can't be opened without. */
export const isNeededFirst = ({ required }: TypeField): boolean => required === "opening";

/** What is recorded, as people read it; what its type doesn't ask for any more stands under its id. */
export function recordedOf(fields: readonly TypeField[], values: Values): [string, string][] {
  const asked = fields.map((field): [string, string] => [
    nameIn(field.label, currentLanguage()),
    valueWords(field, values[field.id] ?? ""),
  ]);
  const others = Object.entries(values).filter(([id]) => fields.every((field) => field.id !== id));
  return [...asked, ...others].filter(([, value]) => value !== "");
}

function valueWords({ kind, unit }: TypeField, value: string): string {
  if (value === "") return "";
  if (kind === "yes-no") return t(value === "yes" ? "types.yes" : "types.no");
  if (kind === "time") return formatMoment(Date.parse(value));
  if (kind === "person") return value.replace(/^\w+/, (mark) => word("types.mark", mark));
  return `${value} ${unit}`.trim();
}

/** What the city is asked for: the first part of what people write of a place, without house numbers. */
export const askedFor = (place: string): string =>
  (place.split(",")[0] ?? "")
    .split(/\s+/)
    .filter((word) => !/^\d+\w?$/.test(word))
    .join(" ")
    .trim();

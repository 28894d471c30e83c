import type { TypeField } from "../../api/types";
import { freeWord, nameIn } from "../types/draft";
import type { WrittenField } from "./book";

/** A field as it stands in the text. */
export function fieldOf(raw: Record<string, unknown>): TypeField {
  const label =
    typeof raw.label === "object" && raw.label !== null
      ? (raw.label as Record<string, string>)
      : { en: String(raw.label ?? "").trim() };
  return {
    id: String(raw.id ?? ""),
    label,
    kind: (raw.kind ?? "text") as TypeField["kind"],
    choices: Array.isArray(raw.choices) ? raw.choices.map(String) : [],
    unit: String(raw.unit ?? ""),
    least: typeof raw.least === "number" ? raw.least : null,
    most: typeof raw.most === "number" ? raw.most : null,
    required: (raw.required ?? "never") as TypeField["required"],
  };
}

/** Fields as short as the text allows. An id that was made of a label follows it; one that somebody chose stays. */
export function writtenFields(
  fields: readonly TypeField[],
  before: readonly TypeField[],
  language: string,
): WrittenField[] {
  const kept = fields.map((field) => keeps(field, before, language));
  const taken = fields.filter((_, index) => kept[index]).map((field) => field.id);
  return fields.map((field, index) => {
    const label = nameIn(field.label, language);
    const id = kept[index] ? field.id : freeWord(label || "field", taken);
    if (!kept[index]) taken.push(id);
    return { was: field.id, field: written(field, id, label) };
  });
}

function keeps(field: TypeField, before: readonly TypeField[], language: string): boolean {
  const was = before.find((one) => one.id === field.id);
  if (!was || field.id === "") return false;
  const label = nameIn(was.label, language);
  return label === nameIn(field.label, language) || !isMadeOf(field.id, label);
}

const isMadeOf = (id: string, label: string): boolean =>
  [id, id.replace(/-\d+$/, "")].includes(freeWord(label || "field", []));

function written(field: TypeField, id: string, label: string): WrittenField["field"] {
  const number =
    field.kind === "number"
      ? { unit: field.unit || undefined, least: field.least ?? undefined, most: field.most ?? undefined }
      : {};
  const all = {
    id,
    label: label || " ",
    kind: field.kind,
    choices: field.kind === "choice" ? field.choices : undefined,
    ...number,
    required: field.required === "never" ? undefined : field.required,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as WrittenField["field"];
}

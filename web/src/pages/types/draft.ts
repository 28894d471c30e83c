import type { FieldKind, IncidentType, TypeField } from "../../api/types";

export const ICONS = [
  "incident",
  "attack",
  "crowd",
  "gas",
  "fire",
  "cyber",
  "object",
  "person",
  "power",
  "water",
  "road",
  "drone",
  "heat",
  "medical",
  "building",
] as const;
export const KINDS: readonly FieldKind[] = [
  "text",
  "long-text",
  "number",
  "choice",
  "yes-no",
  "time",
  "place",
  "person",
];
export const REQUIRED = ["never", "opening", "closing"] as const;
export const SEVERITY_WORDS = ["critical", "high", "medium", "low"] as const;
/** A word by which texts know a thing: of its name, without accents. */
export function wordOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[̀-ͯ]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** The same, or with the first number behind it that nobody has. */
export function freeWord(name: string, taken: readonly string[]): string {
  const word = wordOf(name) || "step";
  if (!taken.includes(word)) return word;
  let number = 2;
  while (taken.includes(`${word}-${number}`)) number++;
  return `${word}-${number}`;
}

export const NEW_TYPE: IncidentType = {
  id: "",
  name: { en: "" },
  icon: "incident",
  severity: "medium",
  title: "",
  categories: [],
  fields: [],
  playbook: "",
};

export const NEW_FIELD: TypeField = {
  id: "",
  label: { en: "" },
  kind: "text",
  choices: [],
  unit: "",
  least: null,
  most: null,
  required: "never",
};

/** In the reader's language, else in English, else in whatever there is. */
export function nameIn(names: Record<string, string>, language: string): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? "";
}

/** What is sent: ids from names where there are none yet, and only what the kind of a field has. */
export function finished(type: IncidentType, language: string): IncidentType {
  const taken: string[] = [];
  const fields = type.fields.map((field) => {
    const id = field.id || freeWord(nameIn(field.label, language), taken);
    taken.push(id);
    const number = field.kind === "number";
    return {
      ...field,
      id,
      choices: field.kind === "choice" ? field.choices.map((one) => one.trim()).filter(Boolean) : [],
      unit: number ? field.unit : "",
      least: number ? (field.least ?? null) : null,
      most: number ? (field.most ?? null) : null,
    };
  });
  const name = nameIn(type.name, language);
  return { ...type, id: type.id || wordOf(name), title: type.title.trim() || name, fields };
}

/** Puts a name into one language and leaves the others. */
export const named = (names: Record<string, string>, language: string, name: string): Record<string, string> => {
  const blank = Object.values(names).every((one) => one === "");
  return blank ? { [language]: name } : { ...names, [language]: name };
};

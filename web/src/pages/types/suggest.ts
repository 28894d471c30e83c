import type { TypeVersion } from "../../api/types";

const OTHER = "other";

/** The type that alerts of a kind of source suggest: of several the one that is suggested by the fewest kinds. */
export function suggestedType(types: readonly TypeVersion[], category: string | undefined): string {
  const fitting = types.map(({ type }) => type).filter(({ categories }) => categories.includes(category ?? ""));
  return fitting.sort((one, other) => one.categories.length - other.categories.length)[0]?.id ?? OTHER;
}

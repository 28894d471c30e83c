import { type Key, t } from "../../i18n";

const WORDS = [
  "provider",
  "unreachable",
  "unmapped",
  "two-agencies",
  "name-taken",
  "no-name",
  "closed",
  "second-factor",
] as const;

/** Why the city's identity provider couldn't let somebody in, when the address says so. */
export function refusalIn(search: string): string | null {
  const word = WORDS.find((known) => known === new URLSearchParams(search).get("refused"));
  const key: Key | null = word ? `login.refused.${word}` : null;
  return key && t(key);
}

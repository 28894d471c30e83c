import type { RuleRow, Rules } from "../../api/types";

export interface RuleFilter {
  words: string;
  state: string;
  /** an agency; "city" for rules that belong to none */
  agency: string;
}

/** The address of the city among the agencies. */
export const CITY = "city";

/** What runs and what is written, in one list. */
export const allRows = (rules: Rules): RuleRow[] => [...rules.drafts, ...rules.loaded];

/** The rows that the filter lets through; those that wait for somebody come first, then those that fire most. */
export function chosenRows(rows: readonly RuleRow[], { words, state, agency }: RuleFilter): RuleRow[] {
  const wanted = words.toLowerCase();
  return rows
    .filter((row) => `${row.title} ${row.author} ${row.logsource} ${row.id}`.toLowerCase().includes(wanted))
    .filter((row) => state === "" || (state === "waiting" ? row.waiting : row.state === state))
    .filter((row) => agency === "" || (row.agency || CITY) === agency)
    .sort((a, b) => Number(b.waiting) - Number(a.waiting) || b.hits - a.hits || a.title.localeCompare(b.title));
}

/** The agencies that have rules, each once. */
export const agenciesOf = (rows: readonly RuleRow[]): string[] =>
  [...new Set(rows.map((row) => row.agency || CITY))].sort();

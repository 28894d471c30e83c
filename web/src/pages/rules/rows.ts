import type { RuleRow, Rules } from "../../api/types";

export interface RuleFilter {
  words: string;
  state: string;
  /** an agency; "city" for rules that belong to none */
  agency: string;
  /** by which number they stand in order; most alerts in 24 h when it is none of them */
  sort: string;
}

/** All alerts of a stretch, those that nobody was alerted by included. */
export const dayOf = (row: RuleRow): number => row.figures.day + row.figures.shadowDay;
export const weekOf = (row: RuleRow): number => row.figures.week + row.figures.shadowWeek;

/** Share of the closed alerts that were false; null when none was closed. */
export const noiseOf = (row: RuleRow): number | null =>
  row.figures.closed === 0 ? null : row.figures.wrong / row.figures.closed;

/** What is unknown stands last. */
const UNKNOWN = -1;

const ORDERS: Record<string, (row: RuleRow) => number> = {
  day: dayOf,
  week: weekOf,
  noise: (row) => noiseOf(row) ?? UNKNOWN,
  cost: (row) => row.figures.micros ?? UNKNOWN,
};
export const SORTS = ["day", "week", "noise", "cost"] as const;

/** The address of the city among the agencies. */
export const CITY = "city";

/** What runs and what is written, in one list. */
export const allRows = (rules: Rules): RuleRow[] => [...rules.drafts, ...rules.loaded];

/** The rows that the filter lets through; those that wait for somebody come first, then those that fire most. */
export function chosenRows(rows: readonly RuleRow[], { words, state, agency, sort }: RuleFilter): RuleRow[] {
  const wanted = words.toLowerCase();
  const number = ORDERS[sort] ?? dayOf;
  const waiting = (row: RuleRow): number => (sort in ORDERS ? 0 : Number(row.waiting));
  return rows
    .filter((row) => `${row.title} ${row.author} ${row.logsource} ${row.id}`.toLowerCase().includes(wanted))
    .filter((row) => state === "" || (state === "waiting" ? row.waiting : row.state === state))
    .filter((row) => agency === "" || (row.agency || CITY) === agency)
    .sort((a, b) => waiting(b) - waiting(a) || number(b) - number(a) || a.title.localeCompare(b.title));
}

/** The agencies that have rules, each once. */
export const agenciesOf = (rows: readonly RuleRow[]): string[] =>
  [...new Set(rows.map((row) => row.agency || CITY))].sort();

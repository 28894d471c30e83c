import type { AgreementClause, AgreementTerms } from "../../api/types";
import { SEVERITIES } from "../../picture/alerts";

/** What other terms change about what is shown. */
export interface Changes {
  /** shown from then on */
  more: AgreementClause[];
  /** shown as before */
  same: AgreementClause[];
  /** not shown any more, at least not like this */
  less: AgreementClause[];
}

/** What the terms show more and less than those before them; null stands for none. */
export function changesOf(before: AgreementTerms | null, after: AgreementTerms): Changes {
  const former = before?.clauses ?? [];
  const isIn = (clause: AgreementClause, clauses: readonly AgreementClause[]): boolean =>
    clauses.some((wide) => covers(wide, clause));
  return {
    more: after.clauses.filter((clause) => !isIn(clause, former)),
    same: after.clauses.filter((clause) => isIn(clause, former)),
    less: former.filter((clause) => !isIn(clause, after.clauses)),
  };
}

/** True when all that the narrow clause shows, the wide one shows too. */
export function covers(wide: AgreementClause, narrow: AgreementClause): boolean {
  return (
    wide.records === narrow.records &&
    coversKinds(wide.categories, narrow.categories) &&
    rank(wide.leastSeverity) >= rank(narrow.leastSeverity) &&
    (wide.masking === "nothing" || narrow.masking === "personal") &&
    (wide.use === "handle" || narrow.use === "see")
  );
}

function coversKinds(wide: readonly string[], narrow: readonly string[]): boolean {
  if (wide.length === 0) return true;
  return narrow.length > 0 && narrow.every((one) => wide.includes(one));
}

/** How far down the scale it reaches. */
const rank = (severity: string): number => SEVERITIES.findIndex((one) => one === severity);

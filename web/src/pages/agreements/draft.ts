import type { AgreementClause, AgreementGrounds, AgreementTerms } from "../../api/types";
import { formatDate, parseMoment } from "../../lib/format";

/** Terms while somebody writes them; days are the city's, as in "2026-11-22". */
export interface Draft extends Omit<AgreementTerms, "from" | "until"> {
  from: string;
  until: string;
}

export const NEW_CLAUSE: AgreementClause = {
  records: "alerts",
  categories: [],
  leastSeverity: "high",
  masking: "personal",
  use: "see",
};
const GROUNDS: AgreementGrounds = { purpose: "", legalBasis: "", showing: "gdpr", seeing: "gdpr", authorisedBy: null };
const YEAR = 365;
const DAY = 86_400_000;

/** The least that can be agreed: nothing about people, for a year. */
export function newDraft(own: string, now: number): Draft {
  return {
    shows: own,
    sees: "",
    clauses: [NEW_CLAUSE],
    grounds: GROUNDS,
    from: formatDate(now),
    until: formatDate(now + YEAR * DAY),
  };
}

/** An agreement's terms, to be changed; what has begun begins anew today. */
export function draftFrom(terms: AgreementTerms, now: number): Draft {
  const from = Math.max(now, Date.parse(terms.from));
  return { ...terms, from: formatDate(from), until: formatDate(Date.parse(terms.until)) };
}

/** The terms as they would be signed; the days of a date that can't be read stay empty. */
export function termsOf(draft: Draft): AgreementTerms {
  const grounds = leavesLawEnforcement(draft.grounds) ? draft.grounds : { ...draft.grounds, authorisedBy: null };
  return { ...draft, grounds, from: instantOf(draft.from), until: instantOf(draft.until) };
}

function instantOf(day: string): string {
  const moment = parseMoment(day);
  return moment === null ? "" : new Date(moment).toISOString();
}

/** True when what is known of crime would serve other purposes; only a law can allow that. */
export const leavesLawEnforcement = ({ showing, seeing }: AgreementGrounds): boolean =>
  showing === "led" && seeing === "gdpr";

const isAboutPeople = (clauses: readonly AgreementClause[]): boolean =>
  clauses.some((clause) => clause.masking === "nothing");

/** What keeps it from being proposed, in the order of the form. */
export type Lack = "other" | "clauses" | "purpose" | "basis" | "authorised" | "time";

export function lacksOf({ shows, sees, clauses, grounds, from, until }: AgreementTerms): Lack[] {
  const lacks: Lack[] = [];
  if (shows === "" || sees === "" || shows === sees) lacks.push("other");
  if (clauses.length === 0) lacks.push("clauses");
  if (grounds.purpose.trim() === "") lacks.push("purpose");
  if (grounds.legalBasis.trim() === "") lacks.push("basis");
  if (leavesLawEnforcement(grounds) && isAboutPeople(clauses) && !grounds.authorisedBy?.trim())
    lacks.push("authorised");
  if (from === "" || until === "" || from >= until) lacks.push("time");
  return lacks;
}

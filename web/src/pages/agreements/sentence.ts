import type { AgreementClause, AgreementTerms } from "../../api/types";
import { t, word } from "../../i18n";
import { leavesLawEnforcement } from "./draft";

/** The public is told without the grounds. */
type Said = Pick<AgreementTerms, "shows" | "sees" | "clauses"> & Partial<Pick<AgreementTerms, "grounds">>;

/**
 * What is agreed as one sentence: who shows whom what.
 *
 * @param nameOf what people call an agency
 */
export function sentenceOf({ shows, sees, clauses, grounds }: Said, nameOf: (agency: string) => string): string {
  const law = grounds && leavesLawEnforcement(grounds) ? (grounds.authorisedBy ?? "") : "";
  return t(law === "" ? "agreements.sentence" : "agreements.sentence.authorised", {
    law,
    shows: nameOf(shows) || t("agreements.somebody"),
    sees: nameOf(sees) || t("agreements.somebody"),
    records: joined(clauses.map(clauseWords), "agreements.and.clauses") || t("agreements.nothing"),
  });
}

/** One kind of record that is shown, in words. */
export function clauseWords(clause: AgreementClause): string {
  const severity =
    clause.leastSeverity === "low"
      ? ""
      : t("agreements.severity", { severity: word("severity", clause.leastSeverity) });
  const records = t(`agreements.records.${clause.records}`, { about: aboutWords(clause.categories), severity });
  const masked = clause.masking === "personal" ? t("agreements.masked") : "";
  const handled = clause.records === "units" ? "agreements.handle.units" : "agreements.handle";
  const use = clause.use === "handle" ? t(handled) : "";
  return records + masked + use;
}

function aboutWords(categories: readonly string[]): string {
  if (categories.length === 0) return t("agreements.about.all");
  return t("agreements.about", {
    categories: joined([...new Set(categories.map((one) => word("category", one)))], "agreements.and"),
  });
}

function joined(parts: readonly string[], and: "agreements.and" | "agreements.and.clauses"): string {
  const [last, ...before] = [...parts].reverse();
  if (last === undefined) return "";
  return before.length === 0 ? last : t(and, { first: before.reverse().join(", "), last });
}

import type { Agreement, AgreementClause } from "../../api/types";
import { t, word } from "../../i18n";

/** An agreement as one sentence: who shows whom what. */
export function sentenceOf(agreement: Agreement): string {
  const { shows, sees, clauses } = agreement.terms;
  return t("agreements.sentence", { shows, sees, records: joined(clauses.map(clauseWords), "agreements.and.clauses") });
}

function clauseWords(clause: AgreementClause): string {
  const severity =
    clause.leastSeverity === "low"
      ? ""
      : t("agreements.severity", { severity: word("severity", clause.leastSeverity) });
  const records = t(`agreements.records.${clause.records}`, { about: aboutWords(clause.categories), severity });
  const masked = clause.masking === "personal" ? t("agreements.masked") : "";
  const use = clause.use === "handle" ? t("agreements.handle") : "";
  return records + masked + use;
}

function aboutWords(categories: readonly string[]): string {
  if (categories.length === 0) return t("agreements.about.all");
  return t("agreements.about", {
    categories: joined(
      categories.map((one) => word("category", one)),
      "agreements.and",
    ),
  });
}

function joined(parts: readonly string[], and: "agreements.and" | "agreements.and.clauses"): string {
  const [last, ...before] = [...parts].reverse();
  if (last === undefined) return "";
  return before.length === 0 ? last : t(and, { first: before.reverse().join(", "), last });
}

import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { RuleRow } from "../../api/types";
import { useDomain } from "../../app/domain";
import { t } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { costSentence, noiseWords } from "./figures";
import styles from "./Rules.module.css";

const REFRESH_MILLIS = 15_000;

/** What the rules of a text do now where they run: how often, how often for nothing, at what cost. */
export function FiguresCard({ ofRule }: { ofRule: (row: RuleRow) => boolean }) {
  const domain = useDomain()?.id ?? null;
  const rules = useQuery({
    queryKey: ["rules", domain],
    queryFn: () => api.rules(domain),
    refetchInterval: REFRESH_MILLIS,
  });
  const rows = rules.data?.loaded.filter(ofRule) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2>{t("rules.figures")}</h2>
      {rows.map((row) => (
        <div key={row.id} className={styles.outcome}>
          {rows.length > 1 && <h3>{row.title}</h3>}
          <Facts facts={factsOf(row)} />
        </div>
      ))}
    </section>
  );
}

function factsOf(row: RuleRow): Fact[] {
  const { day, week, shadowDay, shadowWeek } = row.figures;
  const facts: Fact[] = [[t("rules.figures.alerts"), t("rules.figures.counts", { day, week })]];
  if (shadowWeek > 0)
    facts.push([t("rules.figures.shadowed"), t("rules.figures.counts", { day: shadowDay, week: shadowWeek })]);
  facts.push([t("rules.figures.false"), noiseWords(row) || t("rules.figures.noise.none")]);
  facts.push([t("rules.figures.costs"), costSentence(row)]);
  return facts;
}

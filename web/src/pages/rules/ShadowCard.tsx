import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { RuleHits } from "../../api/types";
import { useMoment } from "../../app/Age";
import { useDomain } from "../../app/domain";
import { t } from "../../i18n";
import { Findings } from "./Findings";
import { Histogram } from "./Histogram";
import styles from "./Rules.module.css";

const HOUR = 3_600_000;
const HOURS = 168;

/** What the rule found in shadow in the last week, which nobody was alerted by. */
export function ShadowCard({ id }: { id: string }) {
  const domain = useDomain()?.id ?? null;
  const now = useMoment(60_000);
  const hits = useQuery({
    queryKey: ["rule-hits", id, domain],
    queryFn: () => api.ruleHits(id, domain),
    refetchInterval: 10_000,
  });
  if (!hits.data || (hits.data.hours.length === 0 && hits.data.newest.length === 0)) return null;
  const counts = byHour(hits.data, now);
  const label = t("rules.shadow.found", { count: counts.reduce((sum, one) => sum + one, 0) });
  return (
    <section className={styles.card}>
      <h2>{t("rules.shadow")}</h2>
      <p className={styles.fired}>{label}</p>
      <Histogram counts={counts} label={label} />
      <Findings found={hits.data.newest} />
    </section>
  );
}

/** One number for each hour of the week that ends now. */
function byHour(hits: RuleHits, now: number): number[] {
  const first = Math.floor(now / HOUR) - HOURS + 1;
  const counts = new Array<number>(HOURS).fill(0);
  for (const hour of hits.hours) {
    const index = Math.floor(Date.parse(hour.at) / HOUR) - first;
    if (index >= 0 && index < HOURS) counts[index] = hour.hits;
  }
  return counts;
}

import { useQuery } from "@tanstack/react-query";
import { type CloseReason, room } from "../../api/items";
import cards from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import styles from "./Figures.module.css";
import { Lines } from "./Lines";
import { type RuleVerdicts, byRule } from "./verdicts";

const REASONS: readonly CloseReason[] = ["real", "false", "expected", "duplicate", "test"];

/** With which verdicts alerts were closed, so that it shows which rules raise alerts for nothing. */
export function VerdictSection() {
  const domain = useDomain()?.id ?? null;
  const counts = useQuery({ queryKey: ["verdicts", domain], queryFn: () => room.verdicts(domain) });
  return (
    <section className={cards.section}>
      <header className={cards.head}>
        <h2>{t("figures.verdicts")}</h2>
        <p>{t("figures.verdicts.hint")}</p>
      </header>
      {counts.isPending && <Skeleton rows={3} />}
      {counts.isError && <Failure error={counts.error} retry={() => void counts.refetch()} />}
      {counts.data?.length === 0 && <p className={styles.none}>{t("figures.verdicts.none")}</p>}
      {counts.data && counts.data.length > 0 && <Table rows={byRule(counts.data)} />}
    </section>
  );
}

function Table({ rows }: { rows: readonly RuleVerdicts[] }) {
  return (
    <Lines
      label={t("figures.verdicts")}
      heads={[
        t("figures.verdict.rule"),
        t("figures.verdict.detector"),
        ...REASONS.map((reason) => t(`reason.${reason}`)),
        t("figures.verdict.share"),
      ]}
      numbers={[2, 3, 4, 5, 6, 7]}
      rows={rows.map((row) => ({
        key: `${row.kind} ${row.rule}`,
        cells: [
          row.rule,
          row.kind,
          ...REASONS.map((reason) => row.counts[reason] ?? 0),
          `${Math.round(row.falseShare * 100)} %`,
        ],
      }))}
    />
  );
}

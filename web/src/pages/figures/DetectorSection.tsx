import { useQuery } from "@tanstack/react-query";
import { type DetectorRecord, watching } from "../../api/blindness";
import cards from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { t, word } from "../../i18n";
import { formatAge } from "../../lib/format";
import styles from "./Figures.module.css";
import { Lines } from "./Lines";

/** How each detector did at each kind of source: alerts, what they were worth, and how soon they came. */
export function DetectorSection() {
  const domain = useDomain()?.id ?? null;
  const records = useQuery({ queryKey: ["detector-records", domain], queryFn: () => watching.records(domain) });
  return (
    <section className={cards.section}>
      <header className={cards.head}>
        <h2>{t("figures.detectors")}</h2>
        <p>{t("figures.detectors.hint")}</p>
      </header>
      {records.isPending && <Skeleton rows={3} />}
      {records.isError && <Failure error={records.error} retry={() => void records.refetch()} />}
      {records.data?.length === 0 && <p className={styles.none}>{t("figures.detectors.none")}</p>}
      {records.data && records.data.length > 0 && <Table rows={records.data} />}
    </section>
  );
}

const share = (part: number | null) => (part === null ? "–" : `${Math.round(part * 100)} %`);

function Table({ rows }: { rows: readonly DetectorRecord[] }) {
  return (
    <Lines
      label={t("figures.detectors")}
      heads={[
        t("figures.verdict.rule"),
        t("figures.verdict.detector"),
        t("figures.type"),
        t("figures.detectors.alerts"),
        t("figures.detectors.confirmed"),
        t("figures.detectors.dismissed"),
        t("figures.detectors.delay"),
      ]}
      numbers={[3, 4, 5, 6]}
      rows={rows.map((row) => ({
        key: `${row.kind} ${row.rule} ${row.category}`,
        cells: [
          row.rule,
          row.kind,
          word("category", row.category),
          row.alerts,
          share(row.confirmed),
          share(row.dismissed),
          formatAge(row.delaySeconds * 1_000),
        ],
      }))}
    />
  );
}

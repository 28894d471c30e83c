import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api/client";
import type { SourceDetail } from "../../api/types";
import { useMoment } from "../../app/Age";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t, word } from "../../i18n";
import { ChartStack } from "../../panels/chart/ChartStack";
import { useSeries } from "../../panels/chart/useSeries";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { factsOf, Messages } from "../../panels/detail/SourcePane";
import { AssetCard } from "./AssetCard";
import { Credentials } from "./Credentials";
import { Maintenance } from "./Maintenance";
import { Relearning } from "./Relearning";
import styles from "./Sources.module.css";
import { StateWord } from "../../app/StateWord";

const HOURS = 6;

/** One source: what it says, what it may, and who answers for it. */
export function SourcePage({ id }: { id: string }) {
  const domain = useDomain()?.id ?? null;
  const source = useQuery({
    queryKey: ["source", id, domain],
    queryFn: ({ signal }) => api.source(id, domain, signal),
    refetchInterval: 10_000,
  });
  if (source.isPending) return <Skeleton rows={10} />;
  if (!source.data) return <Failure error={source.error} retry={() => void source.refetch()} />;
  return <Loaded source={source.data} />;
}

function Loaded({ source }: { source: SourceDetail }) {
  const note = (
    <span className={styles.note}>
      <StateWord state={source.state} /> <span>{word("category", source.category)}</span> <span>{source.id}</span>
    </span>
  );
  return (
    <Page title={source.name} note={note}>
      <div className={styles.columns}>
        <section className={styles.card}>
          {source.properties.length > 0 ? <Charts source={source} /> : <Messages id={source.id} />}
        </section>
        <div className={styles.side}>
          <section className={styles.card}>
            <Facts facts={[...factsOf(source), ...lawOf(source)]} />
            <Link to="/" params={{ sel: `source:${source.id}` }} className={styles.onmap}>
              {t("source.onmap")}
            </Link>
          </section>
          <AssetCard source={source.id} />
          <Maintenance source={source} />
          {source.properties.length > 0 && <Relearning source={source} />}
          <Credentials source={source} />
        </div>
      </div>
    </Page>
  );
}

function lawOf(source: SourceDetail): Fact[] {
  return [
    [t("source.purpose"), source.purpose],
    [t("source.basis"), source.legalBasis],
    [t("source.class"), word("class", source.dataClass)],
    [t("source.retention"), t("source.days", { count: source.retentionDays })],
  ];
}

function Charts({ source }: { source: SourceDetail }) {
  const now = useMoment(10_000);
  const from = now - HOURS * 3_600_000;
  const properties = useMemo(() => source.properties.map((property) => property.name), [source.properties]);
  const { series, loading, error } = useSeries(source.id, properties, from, now);
  return (
    <>
      <h2>{t("source.values", { hours: HOURS })}</h2>
      {series.length > 0 && <ChartStack series={series} from={from} to={now} />}
      {series.length === 0 && loading && <Skeleton rows={4} />}
      {series.length === 0 && !loading && error === null && <p className={styles.none}>{t("source.values.quiet")}</p>}
      {series.length === 0 && error !== null && <Failure error={error} retry={() => undefined} />}
    </>
  );
}

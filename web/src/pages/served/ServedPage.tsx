import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { ServedAgency } from "../../api/types";
import { Age } from "../../app/Age";
import styles from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { SEVERITIES } from "../../picture/alerts";
import { SeverityWord } from "../../theme/severity";

/** A managed provider's console: how its customers are doing, and no persons. */
export default function ServedPage() {
  const domain = useDomain()?.id ?? null;
  const query = useQuery({
    queryKey: ["served", domain],
    queryFn: () => api.served(domain),
    refetchInterval: 5_000,
  });
  return (
    <Page title={t("served.title")} note={t("served.lead")}>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && <Notice title={t("served.empty")} hint={t("served.empty.hint")} />}
      <section className={styles.section}>
        <ul className={styles.cards}>
          {query.data?.map((served) => (
            <li key={served.id} className={styles.card}>
              <ServedCard served={served} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function ServedCard({ served }: { served: ServedAgency }) {
  return (
    <>
      <header>
        <h2>{served.name}</h2>
        <span className={styles.quiet}>{served.city}</span>
        {!served.shown && <span className={styles.quiet}>{t("served.hidden")}</span>}
      </header>
      {served.shown && <Facts facts={factsOf(served)} />}
    </>
  );
}

function factsOf(served: ServedAgency): Fact[] {
  const silent = served.silent === 0 ? "" : `, ${t("served.silent", { count: served.silent })}`;
  return [
    [t("served.open"), <OpenAlerts key="open" served={served} />],
    [t("served.sources"), t("served.sources.value", { count: served.sources }) + silent],
    [t("served.sign"), served.lastSign === null ? t("served.sign.none") : <Age time={served.lastSign} />],
  ];
}

/** Counts by severity, the gravest first; they lead to the alerts. */
function OpenAlerts({ served }: { served: ServedAgency }) {
  const there = SEVERITIES.filter((severity) => served.open[severity] > 0);
  if (there.length === 0) return <>{t("served.open.none")}</>;
  return (
    <span className={styles.counts}>
      {there.map((severity) => (
        <Link key={severity} to="/alerts" params={{ agency: served.id, severity, state: "new,acknowledged" }}>
          {served.open[severity]} <SeverityWord severity={severity} />
        </Link>
      ))}
    </span>
  );
}

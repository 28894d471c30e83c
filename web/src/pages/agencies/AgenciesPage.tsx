import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Agency } from "../../api/types";
import styles from "../../app/Cards.module.css";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { Areas } from "./Areas";
import { OwnAgency } from "./OwnAgency";
import { Shifts } from "./Shifts";

/** The reader's agency: what it is, who is on duty, where it answers; and the others of the city. */
export default function AgenciesPage() {
  const query = useQuery({ queryKey: ["agencies"], queryFn: api.agencies });
  const own = query.data?.find((agency) => agency.own);
  const others = query.data?.filter((agency) => !agency.own) ?? [];
  return (
    <Page title={t("agencies.title")} note={t("agencies.lead")}>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {own && <OwnAgency agency={own} />}
      <Shifts />
      <Areas own={own?.id ?? ""} />
      {query.isSuccess && <Others agencies={others} />}
    </Page>
  );
}

function Others({ agencies }: { agencies: readonly Agency[] }) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t("agencies.others")}</h2>
      </div>
      {agencies.length === 0 && <p className={styles.quiet}>{t("agencies.others.none")}</p>}
      <ul className={styles.cards}>
        {agencies.map((agency) => (
          <li key={agency.id} className={styles.card}>
            <header>
              <h3>{agency.name}</h3>
              <span className={styles.quiet}>{t(`agencies.kind.${agency.kind}`)}</span>
              <span className={styles.quiet}>{agency.id}</span>
            </header>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { AgreementCard } from "./AgreementCard";
import styles from "./Agreements.module.css";

/** What the reader's agency shows others, and what others show it. */
export default function AgreementsPage() {
  const query = useQuery({ queryKey: ["agreements"], queryFn: api.agreements });
  return (
    <Page title={t("agreements.title")} note={t("agreements.lead")}>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && (
        <Notice title={t("agreements.empty")} hint={t("agreements.empty.hint")} />
      )}
      {query.isSuccess && query.data.length > 0 && (
        <ol className={styles.list} aria-label={t("agreements.title")}>
          {query.data.map((agreement) => (
            <li key={agreement.id}>
              <AgreementCard agreement={agreement} />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}

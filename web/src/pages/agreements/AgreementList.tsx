import type { ReactNode } from "react";
import type { Agreement } from "../../api/types";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Link } from "../../app/Link";
import { Page } from "../../app/Page";
import { RecordList, RecordPage } from "../../app/RecordCard";
import { t } from "../../i18n";
import { AgreementCard, isOver } from "./AgreementCard";
import { formerOf, useAgreements } from "./useAgreements";
import { useMayPropose } from "./useMayPropose";

/** What the reader's agency shows others, and what others show it. */
export function AgreementList() {
  const query = useAgreements();
  const mayPropose = useMayPropose();
  const acts = mayPropose ? <Link to="/agreements/new">{t("agreements.new")}</Link> : undefined;
  return (
    <Page title={t("agreements.title")} note={t("agreements.lead")} acts={acts}>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && (
        <Notice title={t("agreements.empty")} hint={t("agreements.empty.hint")} />
      )}
      {query.isSuccess && query.data.length > 0 && (
        <RecordPage>
          <RecordList title={t("agreements.current")} empty={t("agreements.current.none")}>
            {cards(
              query.data.filter((agreement) => !isOver(agreement)),
              query.data,
            )}
          </RecordList>
          <RecordList title={t("agreements.over")}>{cards(query.data.filter(isOver), query.data)}</RecordList>
        </RecordPage>
      )}
    </Page>
  );
}

const cards = (shown: readonly Agreement[], all: readonly Agreement[]): ReactNode[] =>
  shown.map((agreement) => (
    <li key={agreement.id}>
      <AgreementCard agreement={agreement} former={formerOf(agreement, all)} />
    </li>
  ));

import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Approval } from "../../api/types";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { RecordList, RecordPage } from "../../app/RecordCard";
import { t } from "../../i18n";
import { ApprovalCard } from "./ApprovalCard";

/** Acts that take two people: what waits for the reader, and what they asked for. */
export default function ApprovalsPage() {
  const query = useQuery({ queryKey: ["approvals"], queryFn: api.approvals, refetchInterval: 15_000 });
  return (
    <Page title={t("approvals.title")} note={t("approvals.lead")}>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && (
        <Notice title={t("approvals.empty")} hint={t("approvals.empty.hint")} />
      )}
      {query.isSuccess && query.data.length > 0 && <Lists requests={query.data} />}
    </Page>
  );
}

const waits = (request: Approval): boolean => request.state === "waiting" && !request.mine;

function Lists({ requests }: { requests: Approval[] }) {
  return (
    <RecordPage>
      <RecordList title={t("approvals.waiting")} empty={t("approvals.waiting.none")}>
        {cards(requests.filter(waits))}
      </RecordList>
      <RecordList title={t("approvals.rest")}>{cards(requests.filter((one) => !waits(one)))}</RecordList>
    </RecordPage>
  );
}

const cards = (requests: Approval[]): ReactNode[] =>
  requests.map((request) => (
    <li key={request.id}>
      <ApprovalCard request={request} />
    </li>
  ));

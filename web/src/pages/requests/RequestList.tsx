import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { DataRequest } from "../../api/types";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { t } from "../../i18n";
import { ClockWord } from "./ClockWord";

const COLUMNS: Column<DataRequest>[] = [
  {
    header: t("requests.column.applicant"),
    width: "minmax(160px, 1.6fr)",
    cell: (request) => <Name request={request} />,
  },
  { header: t("requests.column.right"), width: "minmax(120px, 1fr)", cell: rightOf },
  { header: t("requests.column.state"), width: "minmax(140px, 1fr)", cell: stateOf },
  {
    header: t("requests.column.received"),
    width: "110px",
    cell: (request) => request.application.receivedOn,
    wide: true,
  },
  { header: t("requests.column.due"), width: "110px", cell: (request) => request.dueOn },
  { header: "", width: "minmax(150px, 1fr)", cell: (request) => <ClockWord request={request} /> },
];

function Name({ request }: { request: DataRequest }) {
  return <Link to={`/requests/${request.id}`}>{request.application.applicant}</Link>;
}

function rightOf(request: DataRequest): string {
  return t(`requests.right.${request.application.right}`);
}

function stateOf(request: DataRequest): string {
  return t(`requests.state.${request.state}`);
}

const lines = (request: DataRequest) => (
  <Lines
    above={[<ClockWord key="clock" request={request} />, t("requests.due", { date: request.dueOn })]}
    title={<Name request={request} />}
    below={[rightOf(request), stateOf(request)]}
  />
);

/** Open requests by what is due first, then those that are answered. */
export function RequestList() {
  const requests = useQuery({ queryKey: ["requests"], queryFn: ({ signal }) => api.requests(signal) });
  return (
    <Page title={t("requests.title")} note={t("requests.lead")} tools={<Tools />}>
      {requests.isPending && <Skeleton rows={8} />}
      {requests.isError && <Failure error={requests.error} retry={() => void requests.refetch()} />}
      {requests.data?.length === 0 && <Notice title={t("requests.empty")} hint={t("requests.empty.hint")} />}
      {requests.data !== undefined && requests.data.length > 0 && (
        <Table
          label={t("requests.title")}
          columns={COLUMNS}
          rows={requests.data}
          keyOf={(request) => request.id}
          compact={lines}
        />
      )}
    </Page>
  );
}

function Tools() {
  return <Link to="/requests/new">{t("requests.new")}</Link>;
}

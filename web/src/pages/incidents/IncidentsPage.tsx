import { useQuery } from "@tanstack/react-query";
import { incidents, type IncidentSummary } from "../../api/incidents";
import { Moment } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { useDomain } from "../../app/domain";
import { ChoiceFilter, SearchFilter } from "../../app/filters";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { ShownTo } from "../../app/ShownTo";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { t } from "../../i18n";
import { useIncidentName, useTypeNameOf } from "../../panels/incident/types";
import { SeverityWord } from "../../theme/severity";
import { useParam } from "../../view/view";
import { Brief } from "./Brief";

const LIMIT = 500;

/** All incidents, or the brief of one. */
export default function IncidentsPage({ id }: { id: string }) {
  return id === "" ? <IncidentTable /> : <Brief key={id} id={id} />;
}

const COLUMNS: Column<IncidentSummary>[] = [
  { header: t("alerts.column.severity"), width: "96px", cell: (one) => <SeverityWord severity={one.severity} /> },
  { header: t("incidents.column.opened"), width: "160px", cell: (one) => <Moment time={one.openedAt} />, wide: true },
  { header: t("incident.what"), width: "minmax(200px, 3fr)", cell: (one) => <Title incident={one} /> },
  { header: t("incident.type"), width: "minmax(110px, 1fr)", cell: (one) => <TypeName incident={one} />, wide: true },
  { header: t("incident.place"), width: "minmax(110px, 1.4fr)", cell: (one) => one.place, wide: true },
  {
    header: t("incidents.column.agencies"),
    width: "minmax(140px, 1.6fr)",
    cell: (one) => <Agencies incident={one} />,
    wide: true,
  },
  { header: t("incidents.column.number"), width: "150px", cell: (one) => one.number },
  { header: t("incidents.states"), width: "84px", cell: (one) => t(`incidents.state.${one.state}`) },
];

function TypeName({ incident }: { incident: IncidentSummary }) {
  return useTypeNameOf(incident);
}

function Title({ incident }: { incident: IncidentSummary }) {
  const incidentName = useIncidentName();
  return <Link to={`/incidents/${incident.id}`}>{incidentName(incident)}</Link>;
}

function Agencies({ incident }: { incident: IncidentSummary }) {
  const agencyName = useAgencyName();
  return <>{incident.parts.map((part) => agencyName(part.agency)).join(", ")}</>;
}

const lines = (one: IncidentSummary) => (
  <Lines
    above={[<SeverityWord key="severity" severity={one.severity} />, <Moment key="time" time={one.openedAt} />]}
    title={<Title incident={one} />}
    below={[one.number, t(`incidents.state.${one.state}`)]}
  />
);

function IncidentTable() {
  const domain = useDomain()?.id ?? null;
  const state = useParam("state");
  const q = useParam("q");
  const shownTo = useParam("shownTo");
  const query = useQuery({
    queryKey: ["incidents", domain, state, q, shownTo],
    queryFn: ({ signal }) => incidents.list({ domain, state, q, shownTo, limit: LIMIT }, signal),
  });
  const rows = query.data ?? [];
  const tools = (
    <>
      <SearchFilter label={t("incidents.search")} />
      <ChoiceFilter
        name="state"
        label={t("incidents.states")}
        options={[
          ["open", t("incidents.state.open")],
          ["closed", t("incidents.state.closed")],
        ]}
      />
    </>
  );
  return (
    <Page
      title={t("incidents.title")}
      note={query.isSuccess ? t("incidents.count", { count: rows.length }) : ""}
      tools={tools}
    >
      <ShownTo here="/incidents" />
      {query.isPending && <Skeleton rows={12} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Notice title={t("incidents.empty")} hint={t("incidents.empty.hint")} />}
      {rows.length > 0 && (
        <Table label={t("incidents.title")} columns={COLUMNS} rows={rows} keyOf={(one) => one.id} compact={lines} />
      )}
    </Page>
  );
}

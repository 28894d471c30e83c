import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { api, withQuery } from "../../api/client";
import type { Stated } from "../../api/purpose";
import type { AlertSummary } from "../../api/types";
import { Moment } from "../../app/Age";
import { useAgencies } from "../../app/agencies";
import { useDomain } from "../../app/domain";
import { ChoiceFilter, MomentFilter, SearchFilter } from "../../app/filters";
import { Link } from "../../app/Link";
import { usePicture } from "../../app/live";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { ShownTo } from "../../app/ShownTo";
import { PurposeDialog } from "../../app/oversight/PurposeDialog";
import { useAct } from "../../app/useAct";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { usePages } from "../../app/usePages";
import { type Key, t, word } from "../../i18n";
import { explanationOf } from "../../i18n/explain";
import { titleWords } from "../../i18n/titles";
import { useStore } from "../../lib/useStore";
import { SEVERITIES } from "../../picture/alerts";
import { SeverityWord } from "../../theme/severity";
import { useParam } from "../../view/view";

const LIMIT = 200;
/** As the counts of the provider's console mean it. */
const OPEN = "new,acknowledged";
const STATES = ["new", "acknowledged", "closed"] as const;

const COLUMNS: Column<AlertSummary>[] = [
  { header: t("alerts.column.severity"), width: "96px", cell: (alert) => <SeverityWord severity={alert.severity} /> },
  {
    header: t("alerts.column.time"),
    width: "160px",
    cell: (alert) => <Moment time={alert.detectedAt} />,
    wide: true,
  },
  {
    header: t("alerts.column.title"),
    width: "minmax(180px, 2fr)",
    cell: (alert) => <Title alert={alert} />,
  },
  { header: t("detail.why"), width: "minmax(160px, 3fr)", cell: explanationOf, wide: true },
  {
    header: t("alerts.column.source"),
    width: "minmax(140px, 1.4fr)",
    cell: (alert) => <Link to={`/sources/${encodeURIComponent(alert.source)}`}>{alert.sourceName}</Link>,
    wide: true,
  },
  { header: t("alerts.column.state"), width: "minmax(96px, 150px)", cell: stateWords },
  {
    header: t("alerts.column.by"),
    width: "110px",
    cell: (alert) => alert.closedBy ?? alert.acknowledgedBy ?? "",
    wide: true,
  },
];

function Title({ alert }: { alert: AlertSummary }) {
  return (
    <Link to="/" params={{ sel: `alert:${alert.id}` }}>
      {titleWords(alert.title)}
    </Link>
  );
}

const lines = (alert: AlertSummary) => (
  <Lines
    above={[<SeverityWord key="severity" severity={alert.severity} />, <Moment key="time" time={alert.detectedAt} />]}
    title={<Title alert={alert} />}
    below={[alert.sourceName, stateWords(alert)]}
  />
);

function stateWords(alert: AlertSummary): string {
  if (alert.state === "closed" && alert.closeReason)
    return t("app.colon", { name: t("state.closed"), value: t(`reason.${alert.closeReason}`) });
  return alert.status === "cleared" ? t("status.cleared") : t(`state.${alert.state}`);
}

/** Everything there was, by filters that stand in the address. */
export default function AlertsPage() {
  const domain = useDomain()?.id ?? null;
  const filter = useFilter(domain);
  const { query, rows, more, complete } = usePages<AlertSummary>(["alerts", "history", filter], (cursor, signal) =>
    api.alerts({ ...filter, cursor, limit: LIMIT }, signal),
  );
  const note = query.isSuccess
    ? `${t("alerts.count", { count: rows.length })}${complete ? `, ${t("alerts.all")}` : ""}`
    : "";
  return (
    <Page title={t("alerts.title")} note={note} tools={<Tools filter={filter} />}>
      <ShownTo here="/alerts" />
      {query.isPending && <Skeleton rows={12} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Notice title={t("alerts.empty")} hint={t("alerts.empty.hint")} />}
      {rows.length > 0 && (
        <Table
          label={t("alerts.title")}
          columns={COLUMNS}
          rows={rows}
          keyOf={(alert) => alert.id}
          compact={lines}
          onEnd={more}
        />
      )}
    </Page>
  );
}

type Filter = Record<"severity" | "state" | "agency" | "shownTo" | "category" | "q" | "from" | "to", string> & {
  domain: string | null;
};

function useFilter(domain: string | null): Filter {
  const severity = useParam("severity");
  const state = useParam("state");
  const agency = useParam("agency");
  const shownTo = useParam("shownTo");
  const category = useParam("category");
  const q = useParam("q");
  const from = useParam("from");
  const to = useParam("to");
  return useMemo(
    () => ({ domain, severity, state, agency, shownTo, category, q, from, to }),
    [domain, severity, state, agency, shownTo, category, q, from, to],
  );
}

function Tools({ filter }: { filter: Filter }) {
  const categories = useCategories();
  const agencies = useAgencies();
  return (
    <>
      <SearchFilter label={t("alerts.search")} />
      <ChoiceFilter
        name="severity"
        label={t("severity.label")}
        options={SEVERITIES.map((one) => [one, t(`severity.${one}`)])}
      />
      <ChoiceFilter
        name="state"
        label={t("state.label")}
        options={[[OPEN, t("state.open")], ...STATES.map((one): [string, string] => [one, t(`state.${one}` as Key)])]}
      />
      {agencies.length > 1 && !filter.shownTo && (
        <ChoiceFilter name="agency" label={t("detail.agency")} options={agencies.map(({ id, name }) => [id, name])} />
      )}
      <ChoiceFilter name="category" label={t("alerts.category")} options={categories} />
      <MomentFilter name="from" label={t("alerts.from")} />
      <MomentFilter name="to" label={t("alerts.to")} />
      <a href={withQuery("/alerts.csv", filter)} download>
        {t("alerts.csv")}
      </a>
      <ExportPeople filter={filter} />
    </>
  );
}

/** With names and texts of people it takes two people. */
function ExportPeople({ filter }: { filter: Filter }) {
  const [asking, setAsking] = useState(false);
  const act = useAct();
  const save = async (reason: string, purpose: Stated): Promise<void> => {
    await act(api.exportAlerts({ ...filter, people: "true", reason }, purpose), t("export.done"));
    setAsking(false);
  };
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t("export.people")}
      </Button>
      {asking && (
        <PurposeDialog
          title={t("export.people")}
          consequence={t("export.consequence")}
          incident={null}
          onDo={save}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The categories that the city's sources have. */
export function useCategories(): [string, string][] {
  const columns = useStore(usePicture().columns, (value) => value);
  return useMemo(
    () =>
      [...new Set(columns.categories)]
        .sort()
        .map((category): [string, string] => [category, word("category", category)]),
    [columns],
  );
}

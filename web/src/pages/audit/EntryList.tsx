import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api/client";
import type { AuditEntry } from "../../api/types";
import { Moment } from "../../app/Age";
import { ChoiceFilter, MomentFilter, SearchFilter } from "../../app/filters";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { usePages } from "../../app/usePages";
import { formatCount, t, word } from "../../i18n";
import { useParam } from "../../view/view";
import { DecisionWord } from "./DecisionWord";

const LIMIT = 200;
const DECISIONS = ["done", "shown", "masked", "refused"] as const;
const KINDS = [
  "account",
  "agency",
  "agreement",
  "alert",
  "alerts",
  "approval",
  "asset",
  "backup",
  "break-glass",
  "city",
  "credential",
  "data-subject-request",
  "group",
  "legal-hold",
  "published-week",
  "purposes",
  "responsibility",
  "retention",
  "role",
  "rule",
  "rule-file",
  "shift",
  "source",
  "token",
  "zone",
];

const COLUMNS: Column<AuditEntry>[] = [
  { header: t("audit.column.number"), width: "84px", cell: Place, align: "right" },
  { header: t("audit.column.time"), width: "160px", cell: (entry) => <Moment time={entry.at} /> },
  { header: t("audit.column.who"), width: "minmax(130px, 1fr)", cell: (entry) => entry.account },
  { header: t("audit.agency"), width: "minmax(100px, 0.8fr)", cell: (entry) => entry.agency, wide: true },
  {
    header: t("audit.column.what"),
    width: "minmax(150px, 1.2fr)",
    cell: (entry) => <Verb entry={entry} />,
  },
  { header: t("audit.column.about"), width: "minmax(180px, 2fr)", cell: aboutOf },
  {
    header: t("audit.column.decision"),
    width: "minmax(110px, 150px)",
    cell: (entry) => <DecisionWord decision={entry.decision} />,
  },
];

function Place(entry: AuditEntry) {
  return <Link to={`/audit/${entry.number}`}>{formatCount(entry.number)}</Link>;
}

function Verb({ entry }: { entry: AuditEntry }) {
  return <Link to={`/audit/${entry.number}`}>{word("audit.verb", entry.verb)}</Link>;
}

function aboutOf(entry: AuditEntry): string {
  return t("app.colon", { name: word("audit.kind", entry.kind), value: entry.id });
}

const lines = (entry: AuditEntry) => (
  <Lines
    above={[entry.account, <Moment key="time" time={entry.at} />]}
    title={<Verb entry={entry} />}
    below={[aboutOf(entry), <DecisionWord key="decision" decision={entry.decision} />]}
  />
);

/** Entries by filters that stand in the address, the newest first. */
export function EntryList() {
  const filter = useFilter();
  const checkpoint = useQuery({
    queryKey: ["audit", "checkpoint"],
    queryFn: ({ signal }) => api.auditCheckpoint(signal),
    refetchInterval: 10_000,
  });
  const { query, rows, more } = usePages<AuditEntry>(["audit", "entries", filter], (cursor, signal) =>
    api.auditEntries({ ...filter, cursor, limit: LIMIT }, signal),
  );
  const note = checkpoint.data ? t("audit.size", { count: checkpoint.data.size }) : t("audit.lead");
  return (
    <Page title={t("audit.title")} note={note} tools={<Tools />}>
      {query.isPending && <Skeleton rows={12} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Notice title={t("audit.empty")} hint={t("audit.empty.hint")} />}
      {rows.length > 0 && (
        <Table
          label={t("audit.title")}
          columns={COLUMNS}
          rows={rows}
          keyOf={(entry) => String(entry.number)}
          compact={lines}
          onEnd={more}
        />
      )}
    </Page>
  );
}

function useFilter(): Record<"account" | "kind" | "id" | "decision" | "from" | "to", string> {
  const account = useParam("account");
  const kind = useParam("kind");
  const id = useParam("id");
  const decision = useParam("decision");
  const from = useParam("from");
  const to = useParam("to");
  return useMemo(() => ({ account, kind, id, decision, from, to }), [account, kind, id, decision, from, to]);
}

function Tools() {
  return (
    <>
      <SearchFilter name="account" label={t("audit.filter.account")} />
      <SearchFilter name="id" label={t("audit.filter.id")} />
      <ChoiceFilter
        name="kind"
        label={t("audit.filter.kind")}
        options={KINDS.map((kind) => [kind, word("audit.kind", kind)])}
      />
      <ChoiceFilter
        name="decision"
        label={t("audit.filter.decision")}
        options={DECISIONS.map((decision) => [decision, word("audit.decision", decision)])}
      />
      <MomentFilter name="from" label={t("alerts.from")} />
      <MomentFilter name="to" label={t("alerts.to")} />
    </>
  );
}

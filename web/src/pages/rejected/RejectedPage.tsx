import { useMemo } from "react";
import { api } from "../../api/client";
import type { RejectedRow } from "../../api/types";
import { Moment } from "../../app/Age";
import { ChoiceFilter, SearchFilter } from "../../app/filters";
import { Link } from "../../app/Link";
import { usePicture } from "../../app/live";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { usePages } from "../../app/usePages";
import { formatCount, t, word } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { useParam } from "../../view/view";

const LIMIT = 200;

const COLUMNS: Column<RejectedRow>[] = [
  { header: t("rejected.column.time"), width: "160px", cell: (row) => <Moment time={row.at} />, wide: true },
  {
    header: t("rejected.column.reason"),
    width: "minmax(220px, 3fr)",
    cell: (row) => <span title={row.reason}>{row.reason}</span>,
  },
  {
    header: t("rejected.code"),
    width: "170px",
    cell: (row) => <span title={row.code}>{word("rejected.code", row.code)}</span>,
    wide: true,
  },
  {
    header: t("rejected.column.source"),
    width: "minmax(80px, 1fr)",
    cell: (row) => row.source && <Link to={`/sources/${encodeURIComponent(row.source)}`}>{row.source}</Link>,
  },
  { header: t("rejected.column.channel"), width: "110px", cell: (row) => row.channel, wide: true },
  {
    header: t("rejected.column.excerpt"),
    width: "minmax(160px, 2fr)",
    cell: (row) => <code title={row.excerpt}>{row.excerpt}</code>,
    wide: true,
  },
];

const lines = (row: RejectedRow) => (
  <Lines
    above={[word("rejected.code", row.code), <Moment key="time" time={row.at} />]}
    title={row.reason}
    below={[row.source ?? "", row.channel]}
  />
);

/** What could not be taken in, with the reason for each. */
export default function RejectedPage() {
  const code = useParam("code");
  const source = useParam("source");
  const filter = useMemo(() => ({ code, source }), [code, source]);
  const { query, rows, more } = usePages<RejectedRow>(["rejected", filter], (cursor, signal) =>
    api.rejected({ ...filter, cursor, limit: LIMIT }, signal),
  );
  return (
    <Page title={t("rejected.title")} note={t("rejected.lead")} tools={<Tools />}>
      {query.isPending && <Skeleton rows={12} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Notice title={t("rejected.empty")} hint={t("rejected.empty.hint")} />}
      {rows.length > 0 && (
        <Table
          label={t("rejected.title")}
          columns={COLUMNS}
          rows={rows}
          keyOf={(row) => `${row.at} ${row.source} ${row.excerpt} ${row.reason}`}
          compact={lines}
          onEnd={more}
        />
      )}
    </Page>
  );
}

function Tools() {
  const status = useStore(usePicture().status, (value) => value);
  const codes = Object.entries(status?.rejected ?? {}).map(([code, count]): [string, string] => [
    code,
    `${word("rejected.code", code)} (${formatCount(count)})`,
  ]);
  return (
    <>
      <ChoiceFilter name="code" label={t("rejected.code")} options={codes} />
      <SearchFilter name="source" label={t("rejected.column.source")} />
    </>
  );
}

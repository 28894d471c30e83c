import { useMemo } from "react";
import { api } from "../../api/client";
import type { SourceDetail } from "../../api/types";
import { Age } from "../../app/Age";
import { useDomain } from "../../app/domain";
import { ChoiceFilter, SearchFilter } from "../../app/filters";
import { Link } from "../../app/Link";
import { usePicture } from "../../app/live";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { usePages } from "../../app/usePages";
import { ZoneName } from "../../app/session";
import { formatCount, type Key, t, word } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { STATES } from "../../picture/columns";
import { skewText } from "../../panels/detail/skew";
import { useParam } from "../../view/view";
import { useCategories } from "../alerts/AlertsPage";
import { SourcePage } from "./SourcePage";
import { StateWord } from "../../app/StateWord";

const LIMIT = 500;

const COLUMNS: Column<SourceDetail>[] = [
  {
    header: t("sources.column.name"),
    width: "minmax(180px, 3fr)",
    cell: (source) => <Name source={source} />,
  },
  { header: t("sources.column.id"), width: "minmax(110px, 1fr)", cell: (source) => source.id, wide: true },
  {
    header: t("sources.column.category"),
    width: "140px",
    cell: (source) => word("category", source.category),
    wide: true,
  },
  { header: t("sources.column.zone"), width: "130px", cell: (source) => <ZoneName id={source.zone} />, wide: true },
  { header: t("sources.column.state"), width: "128px", cell: (source) => <StateWord state={source.state} /> },
  { header: t("sources.column.heard"), width: "96px", cell: heard, align: "right" },
  {
    header: t("sources.column.skew"),
    width: "110px",
    cell: (source) => skewText(source.clockSkewMs),
    align: "right",
    wide: true,
  },
  {
    header: t("sources.column.received"),
    width: "110px",
    cell: (source) => formatCount(source.received),
    align: "right",
    wide: true,
  },
  {
    header: t("sources.column.rejected"),
    width: "90px",
    cell: (source) => formatCount(source.rejected),
    align: "right",
    wide: true,
  },
];

function Name({ source }: { source: SourceDetail }) {
  return <Link to={`/sources/${encodeURIComponent(source.id)}`}>{source.name}</Link>;
}

const lines = (source: SourceDetail) => (
  <Lines
    title={<Name source={source} />}
    above={[<StateWord key="state" state={source.state} />, heard(source)]}
    below={[word("category", source.category), <ZoneName key="zone" id={source.zone} />]}
  />
);

function heard(source: SourceDetail) {
  return source.lastReceiptTime ? <Age time={source.lastReceiptTime} /> : t("source.heard.never");
}

/** The registry: everything that may speak to us. */
export default function SourcesPage({ id }: { id: string }) {
  return id === "" ? <Registry /> : <SourcePage key={id} id={id} />;
}

function Registry() {
  const q = useParam("q");
  const category = useParam("category");
  const state = useParam("state");
  const domain = useDomain()?.id ?? null;
  const filter = useMemo(() => ({ domain, q, category, state }), [domain, q, category, state]);
  const { query, rows, more, complete } = usePages<SourceDetail>(["sources", filter], (cursor, signal) =>
    api.sources({ ...filter, cursor, limit: LIMIT }, signal),
  );
  const total = useStore(usePicture().columns, (columns) => columns.length);
  const filtered = q !== "" || category !== "" || state !== "";
  const count = complete || filtered ? rows.length : total;
  return (
    <Page title={t("sources.title")} note={query.isSuccess && t("sources.count", { count })} tools={<Tools />}>
      {query.isPending && <Skeleton rows={12} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Notice title={t("sources.empty")} hint={t("sources.empty.hint")} />}
      {rows.length > 0 && (
        <Table
          label={t("sources.title")}
          columns={COLUMNS}
          rows={rows}
          keyOf={(source) => source.id}
          compact={lines}
          onEnd={more}
        />
      )}
    </Page>
  );
}

function Tools() {
  return (
    <>
      <SearchFilter label={t("sources.search")} />
      <ChoiceFilter name="category" label={t("alerts.category")} options={useCategories()} />
      <ChoiceFilter
        name="state"
        label={t("state.label")}
        options={STATES.map((one) => [one, t(`source.state.${one}` as Key)])}
      />
    </>
  );
}

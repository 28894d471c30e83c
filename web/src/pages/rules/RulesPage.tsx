import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api } from "../../api/client";
import type { LoadedRule, RefusedRule, Severity } from "../../api/types";
import { SearchFilter } from "../../app/filters";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { t, word } from "../../i18n";
import { SEVERITIES } from "../../picture/alerts";
import { SeverityWord } from "../../theme/severity";
import { look } from "../../view/location";
import { useParam } from "../../view/view";
import styles from "./Rules.module.css";

const REFUSED: Column<RefusedRule>[] = [
  { header: t("rules.column.title"), width: "minmax(160px, 1.4fr)", cell: (rule) => rule.title ?? rule.id ?? "" },
  {
    header: t("rules.column.reason"),
    width: "minmax(180px, 2fr)",
    cell: (rule) => <span title={rule.reason}>{rule.reason}</span>,
  },
  { header: t("rules.column.file"), width: "minmax(160px, 1.6fr)", cell: place, wide: true },
];

/** The file, with line and column as editors understand them. */
function place(rule: RefusedRule): string {
  return rule.line > 0 ? `${rule.file}:${rule.line}:${rule.column}` : rule.file;
}

function loadedColumns(open: (id: string) => void): Column<LoadedRule>[] {
  return [
    { header: t("rules.column.level"), width: "104px", cell: (rule) => <Level level={rule.level} /> },
    {
      header: t("rules.column.title"),
      width: "minmax(180px, 3fr)",
      cell: (rule) => <Title rule={rule} open={open} />,
    },
    { header: t("rules.column.logsource"), width: "minmax(120px, 1.4fr)", cell: (rule) => rule.logsource, wide: true },
    { header: t("rules.column.kind"), width: "120px", cell: (rule) => word("kind", rule.kind), wide: true },
    { header: t("rules.column.author"), width: "minmax(140px, 1.6fr)", cell: (rule) => rule.author, wide: true },
  ];
}

function Title({ rule, open }: { rule: LoadedRule; open: (id: string) => void }) {
  return (
    <button type="button" className={styles.title} onClick={() => open(rule.id)}>
      {rule.title}
    </button>
  );
}

const loadedLines = (rule: LoadedRule, open: (id: string) => void) => (
  <Lines
    above={[<Level key="level" level={rule.level} />, rule.logsource]}
    title={<Title rule={rule} open={open} />}
    below={[rule.author, word("kind", rule.kind)]}
  />
);

const refusedLines = (rule: RefusedRule) => (
  <Lines title={rule.title ?? rule.id ?? ""} below={[rule.reason]} above={[place(rule)]} />
);

function Level({ level }: { level: string }) {
  const severity: Severity = SEVERITIES.find((one) => one === level) ?? "low";
  return <SeverityWord severity={severity} />;
}

/** Rules in effect, and those that are not with the reason. */
export default function RulesPage() {
  const rules = useQuery({ queryKey: ["rules"], queryFn: api.rules });
  const q = useParam("q").toLowerCase();
  const refusedShown = useParam("show") === "refused";
  const [open, setOpen] = useState<string | null>(null);
  const loaded = useMemo(
    () =>
      (rules.data?.loaded ?? []).filter((rule) =>
        `${rule.title} ${rule.author} ${rule.logsource}`.toLowerCase().includes(q),
      ),
    [rules.data, q],
  );
  const refused = useMemo(
    () =>
      (rules.data?.refused ?? []).filter((rule) =>
        `${rule.title} ${rule.file} ${rule.reason}`.toLowerCase().includes(q),
      ),
    [rules.data, q],
  );
  const columns = useMemo(() => loadedColumns(setOpen), []);
  if (rules.isPending) return <Skeleton rows={12} />;
  if (rules.isError) return <Failure error={rules.error} retry={() => void rules.refetch()} />;
  const tools = (
    <>
      <SearchFilter label={t("rules.search")} />
      <Switch refused={refusedShown} loaded={rules.data.loaded.length} refusedCount={rules.data.refused.length} />
    </>
  );
  return (
    <Page title={t("rules.title")} note={refusedShown && refused.length > 0 && t("rules.refused.hint")} tools={tools}>
      {!refusedShown && loaded.length === 0 && <Notice title={t("rules.empty")} hint={t("rules.empty.hint")} />}
      {!refusedShown && loaded.length > 0 && (
        <Table
          label={t("rules.title")}
          columns={columns}
          rows={loaded}
          keyOf={(rule) => rule.id}
          compact={(rule) => loadedLines(rule, setOpen)}
        />
      )}
      {refusedShown && refused.length === 0 && (
        <Notice title={t("rules.refused.none")} hint={t("rules.refused.none.hint")} />
      )}
      {refusedShown && refused.length > 0 && (
        <Table
          label={t("rules.title")}
          columns={REFUSED}
          rows={refused}
          keyOf={(rule) => `${rule.file} ${rule.id}`}
          compact={refusedLines}
        />
      )}
      {open !== null && (
        <RuleText
          id={open}
          title={rules.data.loaded.find((rule) => rule.id === open)?.title ?? open}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

function Switch({ refused, loaded, refusedCount }: { refused: boolean; loaded: number; refusedCount: number }) {
  return (
    <div className={styles.switch}>
      <button type="button" aria-pressed={!refused} onClick={() => look({ show: null })}>
        {t("rules.loaded", { count: loaded })}
      </button>
      <button type="button" aria-pressed={refused} onClick={() => look({ show: "refused" })}>
        {t("rules.refused", { count: refusedCount })}
      </button>
    </div>
  );
}

function RuleText({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const text = useQuery({ queryKey: ["rule", id], queryFn: () => api.rule(id) });
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ "aria-label": t("app.close") }}>
      {text.isPending && <Skeleton rows={6} />}
      {text.isError && <Failure error={text.error} retry={() => void text.refetch()} />}
      {text.data && (
        <pre className={styles.text} tabIndex={0}>
          {text.data}
        </pre>
      )}
    </Modal>
  );
}

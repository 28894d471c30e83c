import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api/client";
import type { RefusedRule, RuleRow, Severity } from "../../api/types";
import { useDomain } from "../../app/domain";
import { ChoiceFilter, SearchFilter } from "../../app/filters";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { t } from "../../i18n";
import { formatNumber } from "../../lib/format";
import { SEVERITIES } from "../../picture/alerts";
import { SeverityWord } from "../../theme/severity";
import { look } from "../../view/location";
import { useParam } from "../../view/view";
import { costWords, noiseWords } from "./figures";
import { agenciesOf, allRows, chosenRows, CITY, dayOf, SORTS } from "./rows";
import styles from "./Rules.module.css";
import { RuleStateWord } from "./RuleStateWord";
import { useMayWrite } from "./useMayWrite";

const REFRESH_MILLIS = 15_000;

const COLUMNS: Column<RuleRow>[] = [
  { header: t("rules.column.level"), width: "104px", cell: (rule) => <Level level={rule.level} /> },
  { header: t("rules.column.title"), width: "minmax(180px, 3fr)", cell: (rule) => <Title rule={rule} /> },
  { header: t("rules.column.state"), width: "132px", cell: (rule) => <State rule={rule} /> },
  { header: t("rules.column.day"), width: "76px", align: "right", cell: day, sort: "day" },
  { header: t("rules.column.week"), width: "76px", align: "right", cell: week, sort: "week" },
  { header: t("rules.column.noise"), width: "104px", align: "right", cell: noiseWords, sort: "noise" },
  { header: t("rules.column.cost"), width: "150px", align: "right", cell: costWords, sort: "cost", wide: true },
  { header: t("rules.column.agency"), width: "minmax(90px, 1fr)", cell: (rule) => agencyName(rule.agency), wide: true },
  { header: t("rules.column.logsource"), width: "minmax(120px, 1.4fr)", cell: (rule) => rule.logsource, wide: true },
  { header: t("rules.column.author"), width: "minmax(120px, 1.4fr)", cell: (rule) => rule.author, wide: true },
];

const REFUSED: Column<RefusedRule>[] = [
  { header: t("rules.column.title"), width: "minmax(160px, 1.4fr)", cell: (rule) => rule.title || rule.id },
  {
    header: t("rules.column.reason"),
    width: "minmax(180px, 2fr)",
    cell: (rule) => <span title={rule.reason}>{rule.reason}</span>,
  },
  { header: t("rules.column.file"), width: "minmax(160px, 1.6fr)", cell: place, wide: true },
];

const agencyName = (agency: string): string => (agency === "" || agency === CITY ? t("rules.city") : agency);

/** The file, with line and column as editors understand them. */
function place(rule: RefusedRule): string {
  return rule.line > 0 ? `${rule.file}:${rule.line}:${rule.column}` : rule.file;
}

function day({ figures }: RuleRow) {
  return <Counted live={figures.day} shadow={figures.shadowDay} />;
}

function week({ figures }: RuleRow) {
  return <Counted live={figures.week} shadow={figures.shadowWeek} />;
}

/** Alerts, or what nobody was alerted by with the sign of shadow. */
function Counted({ live, shadow }: { live: number; shadow: number }) {
  if (shadow === 0) return <>{formatNumber(live)}</>;
  const words = t("rules.figures.shadow", { count: shadow });
  return (
    <span title={words}>
      {live > 0 && `${formatNumber(live)} + `}
      <span aria-label={words} role="img">
        {formatNumber(shadow)} ◐
      </span>
    </span>
  );
}

function Title({ rule }: { rule: RuleRow }) {
  return <Link to={`/rules/${encodeURIComponent(rule.rule || rule.id)}`}>{rule.title}</Link>;
}

function State({ rule }: { rule: RuleRow }) {
  return (
    <span className={styles.states}>
      <RuleStateWord state={rule.state} />
      {rule.waiting && <span className={styles.waiting}>{t("rules.waiting")}</span>}
    </span>
  );
}

function Level({ level }: { level: string }) {
  const severity: Severity = SEVERITIES.find((one) => one === level) ?? "low";
  return <SeverityWord severity={severity} />;
}

/** Of the alerts that were closed; nothing when none was. */
function falseWords(rule: RuleRow): string {
  const words = noiseWords(rule);
  return words === "" ? "" : t("rules.figures.lines", { noise: words });
}

const rowLines = (rule: RuleRow) => (
  <Lines
    above={[<Level key="level" level={rule.level} />, <State key="state" rule={rule} />]}
    title={<Title rule={rule} />}
    below={[t("rules.hits", { count: dayOf(rule) }), falseWords(rule)]}
  />
);

const refusedLines = (rule: RefusedRule) => (
  <Lines title={rule.title || rule.id} below={[rule.reason]} above={[place(rule)]} />
);

/** Every rule with what it does, how often it fires and how often for nothing; and those that can't run, with the reason. */
export function RuleListPage() {
  const domain = useDomain()?.id ?? null;
  const rules = useQuery({
    queryKey: ["rules", domain],
    queryFn: () => api.rules(domain),
    refetchInterval: REFRESH_MILLIS,
  });
  const words = useParam("q");
  const state = useParam("state");
  const agency = useParam("agency");
  const sort = useParam("sort");
  const refusedShown = useParam("show") === "refused";
  const all = useMemo(() => (rules.data ? allRows(rules.data) : []), [rules.data]);
  const rows = useMemo(() => chosenRows(all, { words, state, agency, sort }), [all, words, state, agency, sort]);
  if (rules.isPending) return <Skeleton rows={12} />;
  if (!rules.data) return <Failure error={rules.error} retry={() => void rules.refetch()} />;
  const refused = rules.data.refused.filter((rule) =>
    `${rule.title} ${rule.file} ${rule.reason}`.toLowerCase().includes(words.toLowerCase()),
  );
  const tools = (
    <>
      <SearchFilter label={t("rules.search")} />
      <Filters agencies={agenciesOf(all)} />
      <Switch refused={refusedShown} all={all.length} refusedCount={rules.data.refused.length} />
      <NewLink />
    </>
  );
  return (
    <Page title={t("rules.title")} note={refusedShown && refused.length > 0 && t("rules.refused.hint")} tools={tools}>
      {refusedShown ? (
        <Refused rows={refused} />
      ) : (
        <Listed rows={rows} sort={sort} filtered={rows.length < all.length} />
      )}
    </Page>
  );
}

function Listed({ rows, sort, filtered }: { rows: RuleRow[]; sort: string; filtered: boolean }) {
  if (rows.length > 0) {
    const keyOf = (rule: RuleRow): string => `${rule.id} ${rule.version}`;
    const sorting = { by: sort, onSort: (by: string) => look({ sort: by === sort ? null : by }, "replace") };
    return (
      <Table
        label={t("rules.title")}
        columns={COLUMNS}
        rows={rows}
        keyOf={keyOf}
        compact={rowLines}
        sorting={sorting}
      />
    );
  }
  return filtered ? (
    <Notice title={t("rules.nomatch")} hint={t("rules.nomatch.hint")} />
  ) : (
    <Notice title={t("rules.empty")} hint={t("rules.empty.hint")} />
  );
}

function Refused({ rows }: { rows: RefusedRule[] }) {
  if (rows.length === 0) return <Notice title={t("rules.refused.none")} hint={t("rules.refused.none.hint")} />;
  const keyOf = (rule: RefusedRule): string => `${rule.file} ${rule.id}`;
  return <Table label={t("rules.title")} columns={REFUSED} rows={rows} keyOf={keyOf} compact={refusedLines} />;
}

function Filters({ agencies }: { agencies: string[] }) {
  return (
    <>
      <ChoiceFilter
        name="state"
        label={t("rules.column.state")}
        options={[
          ["live", t("rules.state.live")],
          ["shadow", t("rules.state.shadow")],
          ["draft", t("rules.state.draft")],
          ["retired", t("rules.state.retired")],
          ["waiting", t("rules.waiting")],
        ]}
      />
      <ChoiceFilter
        name="agency"
        label={t("rules.column.agency")}
        options={agencies.map((one): [string, string] => [one, agencyName(one)])}
      />
      <span className={styles.narrowOnly}>
        <ChoiceFilter
          name="sort"
          label={t("rules.sort")}
          options={SORTS.map((one): [string, string] => [one, t(`rules.column.${one}`)])}
        />
      </span>
    </>
  );
}

function NewLink() {
  return useMayWrite() ? <Link to="/rules/new">{t("rules.new")}</Link> : null;
}

function Switch({ refused, all, refusedCount }: { refused: boolean; all: number; refusedCount: number }) {
  return (
    <div className={styles.switch}>
      <button type="button" aria-pressed={!refused} onClick={() => look({ show: null })}>
        {t("rules.all", { count: all })}
      </button>
      <button type="button" aria-pressed={refused} onClick={() => look({ show: "refused" })}>
        {t("rules.refused", { count: refusedCount })}
      </button>
    </div>
  );
}

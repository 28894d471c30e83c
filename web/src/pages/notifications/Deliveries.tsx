import { Button } from "@mantine/core";
import { api } from "../../api/client";
import type { Delivery } from "../../api/types";
import { Moment } from "../../app/Age";
import { ChoiceFilter } from "../../app/filters";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { t, word } from "../../i18n";
import { SeverityWord } from "../../theme/severity";
import { useParam } from "../../view/view";
import styles from "./Notifications.module.css";

const LIMIT = 100;
const STATES = ["queued", "delivered", "failed", "withheld"] as const;

const COLUMNS: Column<Delivery>[] = [
  { header: t("delivery.column.when"), width: "160px", cell: (one) => <Moment time={one.queuedAt} /> },
  { header: t("alerts.column.severity"), width: "96px", cell: (one) => <SeverityWord severity={one.severity} /> },
  { header: t("delivery.column.what"), width: "minmax(140px, 2fr)", cell: (one) => one.title },
  { header: t("delivery.column.to"), width: "minmax(140px, 2fr)", cell: targetOf },
  { header: t("delivery.state"), width: "minmax(200px, 3fr)", cell: (one) => <State delivery={one} /> },
];

const lines = (one: Delivery) => (
  <Lines
    above={[<SeverityWord key="severity" severity={one.severity} />, <Moment key="time" time={one.queuedAt} />]}
    title={one.title}
    below={[targetOf(one), <State key="state" delivery={one} />]}
  />
);

function targetOf(one: Delivery): string {
  const channel = t(`channel.${one.channel}`);
  if (one.channel !== "screen") return t("app.colon", { name: channel, value: one.target });
  const audience = [...one.people, ...one.roles.map((role) => word("role", role))].join(", ");
  return t("app.colon", { name: channel, value: audience || t("delivery.all") });
}

function State({ delivery }: { delivery: Delivery }) {
  const act = useAct("notifications");
  const again = (): void => void act(api.deliverAgain(delivery.id), t("delivery.again.done"));
  return (
    <span className={styles.state} data-state={delivery.state} title={delivery.reason}>
      {t(`delivery.state.${delivery.state}`)}
      {delivery.tries > 1 && `, ${t("delivery.tries", { count: delivery.tries })}`}
      {delivery.reason !== "" && `: ${delivery.reason}`}
      {delivery.state === "failed" && (
        <Button variant="default" size="compact-xs" onClick={again}>
          {t("delivery.again")}
        </Button>
      )}
    </span>
  );
}

/** What became of what the agency told, newest first. */
export function Deliveries() {
  const state = useParam("state");
  const { query, rows, more } = usePages<Delivery>(["notifications", "deliveries", state], (cursor, signal) =>
    api.deliveries({ state, cursor, limit: LIMIT }, signal),
  );
  return (
    <div className={styles.deliveries}>
      <header>
        <h2>{t("delivery.title")}</h2>
        <ChoiceFilter
          name="state"
          label={t("delivery.state")}
          options={STATES.map((value) => [value, t(`delivery.state.${value}`)])}
        />
      </header>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Notice title={t("delivery.empty")} hint={t("delivery.empty.hint")} />}
      {rows.length > 0 && (
        <Table
          label={t("delivery.title")}
          columns={COLUMNS}
          rows={rows}
          keyOf={(one) => one.id}
          compact={lines}
          onEnd={more}
        />
      )}
    </div>
  );
}

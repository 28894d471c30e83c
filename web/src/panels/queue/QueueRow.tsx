import { memo } from "react";
import { Age } from "../../app/Age";
import { t } from "../../i18n";
import { SeverityMark, SeverityName } from "../../theme/severity";
import { select } from "../../view/view";
import styles from "./Queue.module.css";
import { type Row, selectionOf } from "./rows";

interface QueueRowProps {
  row: Row;
  chosen: boolean;
  past: boolean;
  marked: boolean;
}

/** Severity, what, where, since when and why, on three lines. */
export const QueueRow = memo(function QueueRow({ row, chosen, past, marked }: QueueRowProps) {
  const calling = !past && row.severity === "critical" && row.state === "new";
  const handled = !past && row.state !== "new";
  return (
    <button
      type="button"
      className={`${styles.row} ${chosen ? styles.chosen : ""} ${handled ? styles.handled : ""}`}
      data-severity={row.severity}
      data-marked={marked || undefined}
      aria-pressed={chosen}
      onClick={() => select(selectionOf(row))}
    >
      <span className={styles.mark}>
        <SeverityMark severity={row.severity} size={16} calling={calling} silent />
      </span>
      <span className={styles.title}>{row.title || t("item.further")}</span>
      <span className={styles.age}>
        <Age time={row.time} />
      </span>
      <span className={styles.place}>
        <SeverityName severity={row.severity} />
        {row.place}
        {row.count > 1 && <b> {t("queue.times", { count: row.count })}</b>}
      </span>
      <span className={styles.state}>{!past && stateText(row)}</span>
      <span className={styles.why}>{row.explanation}</span>
      {marked && <Tick />}
    </button>
  );
});

/** That it is among those that are acted on at once. */
function Tick() {
  return (
    <svg
      className={styles.tick}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={t("item.marked.one")}
    >
      <rect width="16" height="16" rx="3" />
      <path d="M4 8.5l2.8 2.8L12 5.6" />
    </svg>
  );
}

function stateText(row: Row): string {
  if (row.state === "closed") return t("state.closed");
  if (row.cleared) return t("queue.cleared");
  if (row.state === "acknowledged") return `✓ ${row.by}`;
  if (row.escalation > 0) return t("item.handed", { count: row.escalation });
  return row.by === "" ? "" : `→ ${row.by}`;
}

import type { CausingObservation } from "../../api/types";
import { t } from "../../i18n";
import { formatMoment, formatQuantity, formatTime } from "../../lib/format";
import styles from "./Detail.module.css";

/** The raw material: what was said, by whom, when. */
export function ObservationList({
  rows,
  labels,
}: {
  rows: readonly CausingObservation[];
  labels: Record<string, string>;
}) {
  return (
    <section>
      <h3>{t("detail.observations")}</h3>
      {rows.length === 0 && <p className={styles.none}>{t("detail.observations.none")}</p>}
      <ol className={styles.observations}>
        {rows.map((row) => (
          <li key={`${row.source}/${row.id}`}>
            <ObservedAt time={row.time} />
            <Said row={row} labels={labels} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** When it was observed; nothing for one that is not kept any more. */
export function ObservedAt({ time }: { time: string | null }) {
  if (time === null) return <span />;
  const millis = Date.parse(time);
  return (
    <time dateTime={time} title={formatMoment(millis)}>
      {formatTime(millis)}
    </time>
  );
}

/** `labels` are the names of properties, by id. */
export function Said({
  row,
  labels = {},
}: {
  row: Omit<CausingObservation, "source">;
  labels?: Record<string, string>;
}) {
  if (row.value !== null) {
    return (
      <span className={styles.number}>
        {labels[row.property ?? ""] ?? row.property} <b>{formatQuantity(row.value, row.unit ?? "")}</b>
      </span>
    );
  }
  if (row.time === null) return <span className={styles.none}>{t("detail.observations.gone", { id: row.id })}</span>;
  const { message, ...rest } = row.fields ?? {};
  return (
    <span className={styles.said}>
      {typeof message === "string" && <code>{message}</code>}
      <small>
        {Object.entries(rest).map(([name, value]) => (
          <span key={name}>
            {name}={String(value)}{" "}
          </span>
        ))}
      </small>
    </span>
  );
}

import type { ObservationRow } from "../../api/types";
import { t } from "../../i18n";
import { formatMoment, formatQuantity, formatTime } from "../../lib/format";
import styles from "./Detail.module.css";

/** The raw material: what was said, by whom, when. */
export function ObservationList({ rows }: { rows: readonly ObservationRow[] }) {
  return (
    <section>
      <h3>{t("detail.observations")}</h3>
      {rows.length === 0 && <p className={styles.none}>{t("detail.observations.none")}</p>}
      <ol className={styles.observations}>
        {rows.map((row) => (
          <li key={`${row.source}/${row.id}`}>
            <ObservedAt time={row.time} />
            <Said row={row} />
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

export function Said({ row }: { row: ObservationRow }) {
  if (row.value !== null && row.value !== undefined) {
    return (
      <span className={styles.said}>
        {row.property} <b>{formatQuantity(row.value, row.unit ?? "")}</b>
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

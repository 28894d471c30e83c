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
            <time dateTime={row.time} title={formatMoment(Date.parse(row.time))}>
              {formatTime(Date.parse(row.time))}
            </time>
            <Said row={row} />
          </li>
        ))}
      </ol>
    </section>
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

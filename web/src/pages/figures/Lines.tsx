import type { ReactNode } from "react";
import styles from "./Figures.module.css";

interface LinesProps {
  label: string;
  heads: readonly string[];
  /** places of the columns that hold numbers */
  numbers?: readonly number[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A small table that is read, not searched. */
export function Lines({ label, heads, numbers = [], rows }: LinesProps) {
  const style = (place: number) => (numbers.includes(place) ? styles.number : undefined);
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={style(place)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, place) => (
                <td key={heads[place]} className={style(place)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useMediaQuery } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { t } from "../../i18n";
import styles from "./Table.module.css";

export interface Column<T> {
  header: string;
  /** width as a grid track */
  width: string;
  cell: (row: T) => ReactNode;
  align?: "right";
  /** left out on a narrow screen */
  wide?: boolean;
  /** the word by which rows are put in its order, when they can be */
  sort?: string;
}

/** By which column the rows stand in order, and how that is changed. */
export interface Sorting {
  by: string;
  onSort: (by: string) => void;
}

interface TableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** the whole row on a telephone, as lines instead of columns */
  compact: (row: T) => ReactNode;
  sorting?: Sorting;
  /** called when the end comes near */
  onEnd?: () => void;
}

const ROW_HEIGHT = 40;
const COMPACT_HEIGHT = 76;

/** Columns, or where there is no room for them one cell of lines for each row. */
export function Table<T>({ compact, ...rest }: TableProps<T>) {
  const narrow = useMediaQuery("(max-width: 640px)", false, { getInitialValueInEffect: false });
  return narrow ? (
    <Rows key="lines" {...rest} columns={[{ header: rest.label, width: "1fr", cell: compact }]} lines />
  ) : (
    <Rows key="columns" {...rest} lines={false} />
  );
}

/** Rows of one kind, drawn only where they are looked at, so that 10,000 cost as much as 30. */
function Rows<T>({
  label,
  columns,
  rows,
  keyOf,
  lines,
  sorting,
  onEnd,
}: Omit<TableProps<T>, "compact"> & { lines: boolean }) {
  const rowHeight = lines ? COMPACT_HEIGHT : ROW_HEIGHT;
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd?.();
  }, [last, rows.length, onEnd]);
  const tracks = {
    "--tracks": columns.map((column) => column.width).join(" "),
    "--tracks-narrow": columns
      .filter((column) => !column.wide)
      .map((column) => column.width)
      .join(" "),
  } as React.CSSProperties;
  return (
    <div ref={box} className={styles.box} style={tracks} tabIndex={0} role="region" aria-label={label}>
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <div role="row" className={lines ? "visually-hidden" : styles.head}>
          {columns.map((column) => (
            <span
              key={column.header}
              role="columnheader"
              className={classOf(column)}
              aria-sort={column.sort !== undefined && column.sort === sorting?.by ? "descending" : undefined}
            >
              <Header column={column} sorting={sorting} />
            </span>
          ))}
        </div>
        <div
          role="rowgroup"
          style={{ height: virtual.getTotalSize(), position: "relative" }}
          aria-label={t("app.more")}
        >
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = keyOf(row);
            const style = { transform: `translateY(${item.start}px)`, height: rowHeight };
            return (
              <div
                key={key}
                role="row"
                className={lines ? `${styles.row} ${styles.compact}` : styles.row}
                style={style}
                aria-rowindex={item.index + 2}
              >
                {columns.map((column) => (
                  <span key={column.header} role="cell" className={classOf(column)}>
                    {column.cell(row)}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Header<T>({ column, sorting }: { column: Column<T>; sorting: Sorting | undefined }) {
  const { sort } = column;
  if (sort === undefined || !sorting) return <>{column.header}</>;
  return (
    <button type="button" className={styles.sort} onClick={() => sorting.onSort(sort)}>
      {column.header}
      {sort === sorting.by && <span aria-hidden="true"> ↓</span>}
    </button>
  );
}

function classOf<T>(column: Column<T>): string {
  return [styles.cell, column.align === "right" ? styles.right : "", column.wide ? styles.wide : ""].join(" ");
}

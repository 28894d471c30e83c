import { usePicture } from "../../app/live";
import { type Key, t, word } from "../../i18n";
import { stateAt } from "../../picture/columns";
import { SeverityWord } from "../../theme/severity";
import styles from "./Map.module.css";
import type { Hovered } from "./MapPanel";

/** Name and state of what is under the pointer. */
export function HoverCard({ hovered }: { hovered: Hovered }) {
  const { target, x, y } = hovered;
  return (
    <div className={styles.hover} style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }} aria-hidden>
      {target.kind === "alert" ? (
        <>
          <SeverityWord severity={target.alert.severity} />
          <b>{target.alert.title}</b>
          <span>{target.alert.sourceName}</span>
        </>
      ) : (
        <SourceWords row={target.row} />
      )}
    </div>
  );
}

function SourceWords({ row }: { row: number }) {
  const columns = usePicture().columns.current();
  return (
    <>
      <b>{columns.names[row]}</b>
      <span>
        {word("category", columns.categories[row] ?? "")}, {t(`source.state.${stateAt(columns, row)}` as Key)}
      </span>
    </>
  );
}

import { Link } from "../../app/Link";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { useWall } from "../../lib/clock";
import { StateWord } from "../../app/StateWord";
import { type Columns, STATES } from "../../picture/columns";
import { useStore } from "../../lib/useStore";
import { select } from "../../view/view";
import styles from "./Detail.module.css";

const SHOWN = 14;
/** states change ten times a second; nobody reads a list that fast */
const REFRESH_MILLIS = 2_000;
const UNSEEN = new Set([STATES.indexOf("silent"), STATES.indexOf("faulty")]);

/** While nothing is selected: how to select, and where the city is not seen. */
export function Overview() {
  const columns = useStore(usePicture().columns, (value) => value);
  useWall(REFRESH_MILLIS);
  const blind = unseen(columns);
  return (
    <>
      <header className={styles.head}>
        <h2>{t("detail.empty")}</h2>
      </header>
      <div className={styles.scroll}>
        <p className={styles.hint}>{t("detail.empty.hint")}</p>
        <section>
          <h3>{t("detail.blind")}</h3>
          {blind.length === 0 && <p className={styles.none}>{t("detail.blind.none")}</p>}
          <ul className={styles.blind}>
            {blind.slice(0, SHOWN).map((row) => (
              <li key={columns.ids[row]}>
                <Blind columns={columns} row={row} />
              </li>
            ))}
          </ul>
          {blind.length > SHOWN && (
            <Link to="/sources" params={{ state: "silent" }}>
              {t("detail.blind.more", { count: blind.length - SHOWN })}
            </Link>
          )}
        </section>
      </div>
    </>
  );
}

function Blind({ columns, row }: { columns: Columns; row: number }) {
  return (
    <button type="button" onClick={() => select({ kind: "source", id: columns.ids[row] ?? "" })}>
      {columns.names[row]}
      <StateWord state={STATES[columns.states[row] ?? 0] ?? "ok"} />
    </button>
  );
}

function unseen(columns: Columns): number[] {
  const rows: number[] = [];
  for (let row = 0; row < columns.length; row++) if (UNSEEN.has(columns.states[row] ?? 0)) rows.push(row);
  return rows;
}

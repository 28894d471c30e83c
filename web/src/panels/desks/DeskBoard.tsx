import { useQuery } from "@tanstack/react-query";
import { type Item, room } from "../../api/items";
import { useDomain } from "../../app/domain";
import { usePicture } from "../../app/live";
import { Failure, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { look } from "../../view/location";
import styles from "./DeskBoard.module.css";
import { type DeskRow, deskRows } from "./desks";

const REFRESH_MILLIS = 10_000;

/** All desks of the room at a glance: what comes to each, what waits there, and what helps. */
export function DeskBoard() {
  const domain = useDomain()?.id ?? null;
  const items = useStore(usePicture().layers.of<Item>("items"), (layer) => layer);
  const load = useQuery({
    queryKey: ["load", domain],
    queryFn: () => room.load(domain),
    refetchInterval: REFRESH_MILLIS,
  });
  return (
    <section className={styles.board} aria-label={t("desks.title")} tabIndex={0}>
      {load.isPending && <Skeleton rows={3} />}
      {load.isError && <Failure error={load.error} retry={() => void load.refetch()} />}
      {load.data && <Desks rows={deskRows(load.data.now, items.values())} />}
    </section>
  );
}

function Desks({ rows }: { rows: readonly DeskRow[] }) {
  if (rows.length === 0) return <p className={styles.none}>{t("desks.none")}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("figures.desk")}</th>
          <th scope="col">{t("figures.items")}</th>
          <th scope="col">{t("desks.waiting")}</th>
          <th scope="col">{t("desks.handedOn")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Desk key={row.desk} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** Its name leads to what it has. */
function Desk({ row: { desk, load, waiting, handedOn } }: { row: DeskRow }) {
  const advice = load?.advice ?? [];
  return (
    <tr data-state={load?.state}>
      <th scope="row">
        <button type="button" onClick={() => look({ list: "queue", q: desk })}>
          {desk}
        </button>
        {advice.length > 0 && <small>{advice.map((one) => t(`advice.${one}`)).join("; ")}</small>}
      </th>
      <td>
        {load ? load.items : "–"}
        {load && <small>{t(`load.${load.state}`)}</small>}
      </td>
      <td>{waiting}</td>
      <td data-late={handedOn > 0 || undefined}>{handedOn}</td>
    </tr>
  );
}

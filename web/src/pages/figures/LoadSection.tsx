import { useQuery } from "@tanstack/react-query";
import { type LoadReading, room } from "../../api/items";
import styles from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { formatTenths } from "../../lib/format";
import { Lines } from "./Lines";

const REFRESH_MILLIS = 10_000;

/** New items per desk, what that means and what helps. */
export function LoadSection() {
  const domain = useDomain()?.id ?? null;
  const load = useQuery({
    queryKey: ["load", domain],
    queryFn: () => room.load(domain),
    refetchInterval: REFRESH_MILLIS,
  });
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2>{t("figures.load")}</h2>
        <p>{t("figures.load.source")}</p>
      </header>
      {load.isPending && <Skeleton rows={3} />}
      {load.isError && <Failure error={load.error} retry={() => void load.refetch()} />}
      {load.data && (
        <Lines
          label={t("figures.load")}
          heads={[t("figures.desk"), t("figures.items"), t("figures.alerts"), t("figures.state"), t("figures.advice")]}
          numbers={[1, 2]}
          rows={load.data.now.map((reading) => ({ key: reading.desk, cells: cellsOf(reading) }))}
        />
      )}
    </section>
  );
}

const cellsOf = (reading: LoadReading) => [
  reading.desk || t("figures.room"),
  reading.desk ? reading.items : formatTenths(reading.items),
  reading.alerts,
  <span key="state" data-state={reading.state}>
    {t(`load.${reading.state}`)}
  </span>,
  reading.advice.map((advice) => t(`advice.${advice}`)).join("; ") || t("advice.none"),
];

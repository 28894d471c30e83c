import { useQuery } from "@tanstack/react-query";
import { room } from "../../api/items";
import { useDomain } from "../../app/domain";
import { t } from "../../i18n";
import styles from "./Strip.module.css";

const REFRESH_MILLIS = 15_000;
const QUIET = ["acceptable", "manageable"];

/** How much comes to the room's desks; loud only when it is too much. */
export function LoadWord() {
  const domain = useDomain()?.id ?? null;
  const load = useQuery({
    queryKey: ["load", domain],
    queryFn: () => room.load(domain),
    refetchInterval: REFRESH_MILLIS,
    retry: false,
  });
  const state = load.data?.now[0]?.state;
  if (!state) return null;
  return (
    <span className={QUIET.includes(state) ? styles.wide : styles.warn} title={t("figures.load.source")}>
      {t("load.strip", { state: t(`load.${state}`) })}
    </span>
  );
}

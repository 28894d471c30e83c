import { useQuery } from "@tanstack/react-query";
import { type Blindness, BLINDNESS_MILLIS, watching } from "../../api/blindness";
import cards from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { t, word } from "../../i18n";
import styles from "./Figures.module.css";
import { Lines } from "./Lines";

const SHOWN = 100;

/** Where in the city, now, something could not have been detected, and why. */
export function BlindnessSection() {
  const domain = useDomain()?.id ?? null;
  const seen = useQuery({
    queryKey: ["blindness", domain],
    queryFn: () => watching.blindness(domain),
    refetchInterval: BLINDNESS_MILLIS,
  });
  return (
    <>
      <section className={cards.section}>
        <header className={cards.head}>
          <h2>{t("figures.blind")}</h2>
          {seen.data && <p>{t("figures.blind.hint", { blind: seen.data.spots.length, count: seen.data.sources })}</p>}
        </header>
        {seen.isPending && <Skeleton rows={3} />}
        {seen.isError && <Failure error={seen.error} retry={() => void seen.refetch()} />}
        {seen.data && <Spots seen={seen.data} />}
      </section>
      {seen.data && seen.data.uncovered.length > 0 && <Uncovered seen={seen.data} />}
    </>
  );
}

function Spots({ seen }: { seen: Blindness }) {
  if (seen.spots.length === 0) return <p className={styles.none}>{t("figures.blind.none")}</p>;
  return (
    <>
      <Lines
        label={t("figures.blind")}
        heads={[t("figures.blind.zone"), t("figures.shelf.source"), t("figures.type"), t("figures.blind.why")]}
        rows={seen.spots.slice(0, SHOWN).map((spot) => ({
          key: spot.source,
          cells: [
            spot.zone || "–",
            <Link key="source" to={`/sources/${encodeURIComponent(spot.source)}`}>
              {spot.sourceName}
            </Link>,
            word("category", spot.category),
            t(`blind.${spot.why}`),
          ],
        }))}
      />
      {seen.spots.length > SHOWN && (
        <p className={styles.none}>{t("figures.blind.more", { count: seen.spots.length - SHOWN })}</p>
      )}
    </>
  );
}

function Uncovered({ seen }: { seen: Blindness }) {
  return (
    <section className={cards.section}>
      <header className={cards.head}>
        <h2>{t("figures.uncovered")}</h2>
        <p>{t("figures.uncovered.hint")}</p>
      </header>
      <Lines
        label={t("figures.uncovered")}
        heads={[t("figures.type"), t("figures.blind.zone")]}
        rows={seen.uncovered.map((one) => ({
          key: one.category,
          cells: [word("category", one.category), one.zones.join(", ")],
        }))}
      />
    </section>
  );
}

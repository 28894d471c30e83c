import { useQuery } from "@tanstack/react-query";
import { BLINDNESS_MILLIS, type Plant, type PlantRelation, watching } from "../../api/blindness";
import cards from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { comparisonWords, type RelationMember, relationWords } from "../../i18n/relations";
import { titleWords } from "../../i18n/titles";
import { formatMoment } from "../../lib/format";
import styles from "./Figures.module.css";
import { Lines } from "./Lines";
import { urgentFirst } from "./plants";

const SHOWN = 40;

/** Which relations the plants must keep, listed or learned, and how each holds now. */
export function PlantSection() {
  const domain = useDomain()?.id ?? null;
  const plants = useQuery({
    queryKey: ["plants", domain],
    queryFn: () => watching.plants(domain),
    refetchInterval: BLINDNESS_MILLIS,
  });
  return (
    <section className={cards.section}>
      <header className={cards.head}>
        <h2>{t("figures.plants")}</h2>
        <p>{t("figures.plants.hint")}</p>
      </header>
      {plants.isPending && <Skeleton rows={3} />}
      {plants.isError && <Failure error={plants.error} retry={() => void plants.refetch()} />}
      {plants.data?.length === 0 && <p className={styles.none}>{t("figures.plants.none")}</p>}
      {plants.data?.map((plant) => (
        <Relations key={plant.setting} plant={plant} />
      ))}
    </section>
  );
}

function Relations({ plant }: { plant: Plant }) {
  const rows = urgentFirst(plant.relations);
  const name = titleWords(plant.title) || plant.setting;
  return (
    <article className={styles.plant}>
      <h3>{name}</h3>
      <p className={styles.none}>{standOf(plant)}</p>
      {rows.length > 0 && (
        <Lines
          label={name}
          heads={[
            t("figures.plants.state"),
            t("figures.plants.relation"),
            t("figures.plants.now"),
            t("figures.plants.origin"),
            t("figures.plants.since"),
          ]}
          rows={rows.slice(0, SHOWN).map((relation) => ({ key: relation.text, cells: cellsOf(plant, relation) }))}
        />
      )}
      {rows.length > SHOWN && <p className={styles.none}>{t("figures.blind.more", { count: rows.length - SHOWN })}</p>}
    </article>
  );
}

const membersOf = ({ members }: Plant): RelationMember[] =>
  members.map(({ source, property, name, unit }) => ({ id: `${source}.${property}`, name, unit }));

function standOf(plant: Plant): string {
  const at = t("figures.plants.at", { setting: plant.setting, time: formatMoment(Date.parse(plant.at)) });
  return plant.learnedRows < plant.wantedRows
    ? `${at} · ${t("figures.plants.learning", { rows: plant.learnedRows, wanted: plant.wantedRows })}`
    : at;
}

const cellsOf = (plant: Plant, relation: PlantRelation) => [
  <span key="state" data-state={relation.state}>
    {t(`figures.plants.state.${relation.state}`)}
    {relation.brokenSince && <small>{formatMoment(Date.parse(relation.brokenSince))}</small>}
  </span>,
  <span key="relation" className={styles.relation}>
    {relationWords(relation.text, membersOf(plant))}
    {relation.learned && <code>{relation.text}</code>}
  </span>,
  <span key="now" className={styles.now}>
    {relation.comparisons.map((one) => comparisonWords(one.left, one.operator, one.right)).join("\n")}
  </span>,
  relation.learned ? t("figures.plants.learned", { rows: relation.support }) : t("figures.plants.listed"),
  formatMoment(Date.parse(relation.since)),
];

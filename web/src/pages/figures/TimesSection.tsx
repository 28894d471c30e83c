import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Figure, room } from "../../api/items";
import cards from "../../app/Cards.module.css";
import { useDomain } from "../../app/domain";
import { Failure, Skeleton } from "../../app/Notice";
import { t, word } from "../../i18n";
import { formatAge } from "../../lib/format";
import { useTypeName } from "../../panels/incident/types";
import styles from "./Figures.module.css";
import { Lines } from "./Lines";

const KINDS = ["item", "incident"] as const;
type Kind = (typeof KINDS)[number];

/** Medians and ninetieth percentiles by type and shift. */
export function TimesSection() {
  const domain = useDomain()?.id ?? null;
  const [kind, setKind] = useState<Kind>("item");
  const figures = useQuery({ queryKey: ["figures", domain, kind], queryFn: () => room.figures(domain, kind) });
  return (
    <section className={cards.section}>
      <header className={cards.head}>
        <h2>{t("figures.times")}</h2>
        <select
          className={styles.choice}
          aria-label={t("figures.type")}
          value={kind}
          onChange={(event) => setKind(event.target.value === "incident" ? "incident" : "item")}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`figures.kind.${one}`)}
            </option>
          ))}
        </select>
        <p>{t("figures.times.hint")}</p>
      </header>
      {figures.isPending && <Skeleton rows={4} />}
      {figures.isError && <Failure error={figures.error} retry={() => void figures.refetch()} />}
      {figures.data?.length === 0 && <p className={styles.none}>{t("figures.times.none")}</p>}
      {figures.data && figures.data.length > 0 && <Times kind={kind} figures={figures.data} />}
    </section>
  );
}

function Times({ kind, figures }: { kind: Kind; figures: readonly Figure[] }) {
  const typeName = useTypeName();
  return (
    <Lines
      label={t("figures.times")}
      heads={[
        t("figures.type"),
        t("figures.shift"),
        t("figures.step"),
        t("figures.count"),
        t("figures.median"),
        t("figures.p90"),
      ]}
      numbers={[3, 4, 5]}
      rows={figures.map((figure) => ({
        key: `${figure.type} ${figure.shift} ${figure.step}`,
        cells: [
          kind === "incident" ? typeName(figure.type) : word("category", figure.type),
          figure.shift || t("advice.none"),
          t(`figures.step.${figure.step}`),
          figure.count,
          formatAge(figure.medianSeconds * 1_000),
          formatAge(figure.p90Seconds * 1_000),
        ],
      }))}
    />
  );
}

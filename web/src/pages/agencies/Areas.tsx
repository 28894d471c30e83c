import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { Responsibility } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import styles from "../../app/Cards.module.css";
import { Failure, Skeleton } from "../../app/Notice";
import { useZoneName } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t, word } from "../../i18n";
import { AreaDialog } from "./AreaDialog";
import { useMayPlan } from "./useMayPlan";

/** Which agency answers for which area, and for what. */
export function Areas({ own }: { own: string }) {
  const query = useQuery({ queryKey: ["responsibilities"], queryFn: api.responsibilities });
  const [adding, setAdding] = useState(false);
  const mayPlan = useMayPlan();
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t("agencies.areas")}</h2>
        {mayPlan && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("agencies.area.add")}
          </Button>
        )}
      </div>
      {query.isPending && <Skeleton rows={3} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && <p className={styles.quiet}>{t("agencies.areas.none")}</p>}
      <ul className={styles.cards}>
        {query.data?.map((area) => (
          <li key={`${area.agency}/${area.name}`} className={styles.card}>
            <AreaCard area={area} mayChange={mayPlan && area.agency === own} />
          </li>
        ))}
      </ul>
      {adding && <AreaDialog area={null} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AreaCard({ area, mayChange }: { area: Responsibility; mayChange: boolean }) {
  const [changing, setChanging] = useState(false);
  const zoneOf = useZoneName();
  const agencyOf = useAgencyName();
  const act = useAct("responsibilities");
  const { name } = area;
  const where = area.zone === null ? t("agencies.area.drawn", { count: area.outline.length }) : zoneOf(area.zone);
  const about = area.categories.map((one) => word("category", one)).join(", ") || t("agencies.area.everything");
  return (
    <>
      <header>
        <h3>{agencyOf(area.agency)}</h3>
        <span>{name}</span>
        <span className={styles.quiet}>{where}</span>
        <span className={styles.quiet}>{about}</span>
      </header>
      {mayChange && (
        <div className={styles.buttons}>
          <Button
            variant="default"
            aria-label={t("agencies.act", { verb: t("agencies.area.change"), name })}
            onClick={() => setChanging(true)}
          >
            {t("agencies.area.change")}
          </Button>
          <Button
            variant="default"
            aria-label={t("agencies.act", { verb: t("agencies.area.remove"), name })}
            onClick={() => void act(api.removeResponsibility(name), t("agencies.area.remove.done", { name }))}
          >
            {t("agencies.area.remove")}
          </Button>
        </div>
      )}
      {changing && <AreaDialog area={area} onClose={() => setChanging(false)} />}
    </>
  );
}

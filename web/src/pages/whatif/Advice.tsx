import { Button } from "@mantine/core";
import { useState } from "react";
import { type AdviceRecord, type EvacuationAdvice, simulations } from "../../api/simulations";
import { Failure, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { sentenceOfPlan } from "../../i18n/explain";
import { formatMoment } from "../../lib/format";
import { Changes, Verdict } from "./AdviceChanges";
import { Plans } from "./AdvicePlans";
import { NumberField } from "./NumberField";
import { plansOf } from "./plans";
import { isGoing, useAdvice } from "./useSimulation";
import styles from "./WhatIf.module.css";

const USUAL_STEWARDS = 4;
const MOST_STEWARDS = 20;

/** What to do about the people of a what-if, what was ordered of it, and what changed since. */
export function Advice({ id }: { id: string }) {
  const query = useAdvice(id);
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton rows={3} />;
  const [newest, before, ...older] = query.data.advice;
  const earlier = before ? [before, ...older] : [];
  return (
    <section className={styles.advice} aria-label={t("whatif.advice")}>
      <h2>{t("whatif.advice")}</h2>
      {newest ? (
        <>
          <Progress advice={newest} />
          <Changes advice={newest} before={before} />
          {newest.plans?.verdict && <Verdict verdict={newest.plans.verdict} />}
          <Plans id={id} advice={newest} record={query.data} />
          <Orders record={query.data} />
          <Earlier all={earlier} />
        </>
      ) : (
        <small>{t("whatif.advice.lead")}</small>
      )}
      <Acts id={id} record={query.data} />
    </section>
  );
}

function Progress({ advice }: { advice: EvacuationAdvice }) {
  const { plans, problem, state, askedAt, askedBy } = advice;
  return (
    <small role="status">
      {t(`whatif.state.${state}`)}
      {problem && `: ${problem}`}
      {plans && ` · ${t("whatif.advice.found", { screened: plans.screened, simulated: plans.simulated })}`}
      {` · ${t("whatif.asked.by", { time: formatMoment(Date.parse(askedAt)), name: askedBy })}`}
    </small>
  );
}

/** Who ordered what and when; the first stands. */
function Orders({ record }: { record: AdviceRecord }) {
  if (record.orders.length === 0) return null;
  return (
    <>
      <h3>{t("whatif.advice.orders")}</h3>
      <ul>
        {record.orders.map((order) => (
          <li key={order.number}>
            {sentenceOfPlan(order.plan)}
            <small>
              {t("whatif.advice.ordered.by", {
                time: formatMoment(Date.parse(order.orderedAt)),
                name: order.orderedBy,
              })}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Earlier({ all }: { all: readonly EvacuationAdvice[] }) {
  if (all.length === 0) return null;
  return (
    <details>
      <summary>
        {t("whatif.advice.earlier")} ({all.length})
      </summary>
      <ul>
        {all.map((advice) => (
          <li key={advice.number}>
            {best(advice)}
            <Progress advice={advice} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the best of its plans says, or how far it is without one. */
function best(advice: EvacuationAdvice): string {
  const [plan] = plansOf(advice);
  return plan ? sentenceOfPlan(plan) : t(`whatif.state.${advice.state}`);
}

function Acts({ id, record }: { id: string; record: AdviceRecord }) {
  const act = useAct("advice");
  const [stewards, setStewards] = useState(record.advice[0]?.task.stewards ?? USUAL_STEWARDS);
  const asked = record.advice.length > 0;
  return (
    <div className={styles.acts}>
      <NumberField
        label={t("whatif.advice.stewards")}
        min={0}
        max={MOST_STEWARDS}
        value={stewards}
        onChange={setStewards}
      />
      <Button
        variant="default"
        disabled={record.advice.some(isGoing)}
        onClick={() => void act(simulations.askAdvice(id, stewards), t("whatif.advice.asked"))}
      >
        {asked ? t("whatif.advice.again") : t("whatif.advice.ask")}
      </Button>
      {record.advisedUntil && (
        <Button variant="default" onClick={() => void act(simulations.endAdvice(id), t("whatif.advice.ended"))}>
          {t("whatif.advice.end")}
        </Button>
      )}
    </div>
  );
}

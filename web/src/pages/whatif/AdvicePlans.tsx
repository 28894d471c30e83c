import { Button } from "@mantine/core";
import { type AdvisedPlan, type AdviceRecord, type EvacuationAdvice, simulations } from "../../api/simulations";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { sentenceOfPlan } from "../../i18n/explain";
import { look } from "../../view/location";
import { useParam } from "../../view/view";
import { optionOf, plansOf } from "./plans";
import styles from "./WhatIf.module.css";

interface PlansProps {
  id: string;
  advice: EvacuationAdvice;
  record: AdviceRecord;
}

/** The best first, to be ordered and to be looked at on the map. */
export function Plans({ id, advice, record }: PlansProps) {
  const standing = record.orders[0];
  const plans = plansOf(advice);
  const shown = optionOf(plans, useParam("plan"));
  return (
    <ol>
      {plans.map((plan, option) => {
        const ordered = standing?.advice === advice.number && standing.plan.sentence === plan.sentence;
        return (
          <li key={plan.sentence} data-ordered={ordered}>
            {sentenceOfPlan(plan)}
            <div className={styles.acts}>
              {ordered ? (
                <b>{t("whatif.advice.ordered")}</b>
              ) : (
                <Order id={id} advice={advice.number} option={option} plan={plan} />
              )}
              {plan.stewards.length > 0 && <Show option={option} shown={option === shown} plan={plan} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

interface OrderProps {
  id: string;
  advice: number;
  option: number;
  plan: AdvisedPlan;
}

function Order({ id, advice, option, plan }: OrderProps) {
  const act = useAct("advice");
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${t("whatif.advice.order")}: ${sentenceOfPlan(plan)}`}
      onClick={() => void act(simulations.order(id, advice, option), t("whatif.advice.ordered"))}
    >
      {t("whatif.advice.order")}
    </Button>
  );
}

/** Where its stewards stand, on the map. */
function Show({ option, shown, plan }: { option: number; shown: boolean; plan: AdvisedPlan }) {
  return (
    <Button
      size="compact-sm"
      variant={shown ? "filled" : "default"}
      aria-pressed={shown}
      aria-label={`${t("whatif.advice.show")}: ${sentenceOfPlan(plan)}`}
      onClick={() => look({ plan: option === 0 ? null : String(option) }, "replace")}
    >
      {t("whatif.advice.show")}
    </Button>
  );
}

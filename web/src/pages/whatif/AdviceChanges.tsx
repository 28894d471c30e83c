import type { EvacuationAdvice } from "../../api/simulations";
import { t } from "../../i18n";
import { gasWords } from "./gas";
import styles from "./WhatIf.module.css";

/** Which alerts changed the situation since the advice before, and what doing nothing comes to now. */
export function Changes({ advice, before }: { advice: EvacuationAdvice; before: EvacuationAdvice | undefined }) {
  if (advice.changes.length === 0) return null;
  const then = doingNothing(before);
  const now = doingNothing(advice);
  return (
    <div role="status">
      <h3>{t("whatif.advice.changed")}</h3>
      <ul>
        {advice.changes.map(({ alert, kind, title, what }) => (
          <li key={alert}>
            {t(`whatif.advice.changed.${kind}`, { title, what })}
            {advice.inputs.gases
              .filter(({ reading }) => reading?.alert === alert)
              .map((gas) => (
                <small key={gas.danger}>{gasWords(gas)}</small>
              ))}
          </li>
        ))}
      </ul>
      {then !== null && now !== null && (
        <small>{t("whatif.advice.before", { before: Math.round(then), now: Math.round(now) })}</small>
      )}
    </div>
  );
}

/** Seconds that it takes when nothing is done. */
function doingNothing(advice: EvacuationAdvice | undefined): number | null {
  return advice?.plans?.options.at(-1)?.seconds ?? null;
}

type StandingVerdict = NonNullable<NonNullable<EvacuationAdvice["plans"]>["verdict"]>;

/** Whether what was ordered should stay. */
export function Verdict({ verdict }: { verdict: StandingVerdict }) {
  const { plan, changing, margin, stays } = verdict;
  const words = {
    keeping: Math.round(plan.danger),
    changing: Math.round(changing),
    margin: Math.round(100 * margin),
  };
  return (
    <p className={styles.verdict} data-stays={stays}>
      {t(stays ? "whatif.advice.stays" : "whatif.advice.change", words)}
    </p>
  );
}

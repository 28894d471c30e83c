import type { Simulation } from "../../api/simulations";
import { t } from "../../i18n";
import styles from "./WhatIf.module.css";

const WIDTH = 600;
const HEIGHT = 150;
const LEFT = 44;
const BOTTOM = 20;

/** How many are out when, of one plan or two, with the moment that is shown. */
export function EgressCurve({ plans, seconds, end }: { plans: Simulation[]; seconds: number; end: number }) {
  const people = Math.max(1, ...plans.map(({ result }) => result?.people ?? 0));
  const x = (at: number): number => LEFT + ((WIDTH - LEFT - 4) * Math.min(at, end)) / Math.max(1, end);
  const y = (out: number): number => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - 8) * out) / people;
  return (
    <figure className={styles.curve}>
      <figcaption>
        <b>{t("whatif.curve")}</b>
        {plans.map((plan, index) => (
          <span key={plan.id} data-plan={index}>
            <svg viewBox="0 0 24 6" width="24" height="6" aria-hidden>
              <path d="M0 3h24" />
            </svg>
            {words(plan)}
          </span>
        ))}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMinYMid meet" aria-hidden>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <path className={styles.grid} d={`M${LEFT} ${y(part * people)}H${WIDTH - 4}`} />
            <text x={LEFT - 6} y={y(part * people) + 4} textAnchor="end">
              {Math.round(part * people)}
            </text>
            <text x={x(part * end)} y={HEIGHT - 4} textAnchor={part === 0 ? "start" : part === 1 ? "end" : "middle"}>
              {t("whatif.seconds", { seconds: Math.round(part * end) })}
            </text>
          </g>
        ))}
        {plans.map(({ id, result }, index) =>
          result ? (
            <g key={id} data-plan={index}>
              <path className={styles.least} d={`M${x(result.leastSeconds)} 8V${HEIGHT - BOTTOM}`} />
              <path d={`M${result.egress.map(([at, out]) => `${x(at)} ${y(out)}`).join("L")}`} />
            </g>
          ) : null,
        )}
        <path className={styles.cursor} d={`M${x(seconds)} 4V${HEIGHT - BOTTOM}`} />
      </svg>
    </figure>
  );
}

function words({ title, result }: Simulation): string {
  const half = result?.egress.find(([, out]) => out >= result.people / 2)?.[0] ?? 0;
  return t("whatif.curve.words", { title, half, all: Math.round(result?.seconds ?? 0) });
}

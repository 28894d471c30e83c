import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { type Simulation, type SimulationResult, simulations } from "../../api/simulations";
import { useAgencyName, useOwns } from "../../app/agencies";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment, formatNumber } from "../../lib/format";
import { go, place } from "../../view/location";
import { gasWords } from "./gas";
import { Inputs } from "./Inputs";
import { isGoing } from "./useSimulation";
import styles from "./WhatIf.module.css";

/** What a simulation came to, in figures, and what can be done with it. */
export function Answer({ simulation, title }: { simulation: Simulation; title: string }) {
  const { result, inputs, state, progress } = simulation;
  const closed = (simulation.question.exits ?? []).filter((order) => !order.opens).map((order) => order.exit);
  return (
    <section className={styles.answer}>
      <h2>{title}</h2>
      <p className={styles.state} role="status">
        {t(`whatif.state.${state}`)}
        {progress && state === "running" && (
          <>
            {" · "}
            {t("whatif.progress", {
              seconds: Math.round(progress.seconds),
              inside: progress.inside,
              seed: Math.min(progress.seeds, progress.seedsDone + 1),
              seeds: progress.seeds,
            })}
          </>
        )}
        {simulation.problem && `: ${simulation.problem}`}
      </p>
      <dl>
        {result && <Figures result={result} />}
        <Fact name={t("whatif.began")}>
          <Inputs inputs={inputs} />
        </Fact>
        {inputs.gases.map((gas) => (
          <Fact key={gas.danger} name={t("whatif.gas")}>
            {gasWords(gas)}
          </Fact>
        ))}
        {(simulation.question.arrivals ?? []).map(({ exit, perMinute, seconds }) => (
          <Fact key={exit} name={t("whatif.coming.still")}>
            {t("whatif.coming.words", { exit, count: perMinute, minutes: Math.round(seconds / 60) })}
          </Fact>
        ))}
        {closed.length > 0 && <Fact name={t("whatif.closed")}>{closed.join(", ")}</Fact>}
        <Fact name={t("whatif.asked")}>
          <Asked simulation={simulation} />
        </Fact>
      </dl>
      <Acts simulation={simulation} />
    </section>
  );
}

/** By whom and when; of another agency's, which agency it was. */
function Asked({ simulation }: { simulation: Simulation }) {
  const agencyName = useAgencyName();
  const name = useOwns()(simulation) ? simulation.startedBy : agencyName(simulation.agency);
  return t("whatif.asked.by", { time: formatMoment(Date.parse(simulation.startedAt)), name });
}

function Figures({ result }: { result: SimulationResult }) {
  const { range } = result;
  const spent = (count: number): string => t("whatif.personSeconds", { count: formatNumber(count) });
  return (
    <>
      <Fact name={t("whatif.empty")}>
        <b className={styles.big}>{t("whatif.seconds", { seconds: Math.round(range.median) })}</b>
        <small>
          {t("whatif.range", {
            fifth: Math.round(range.fifth),
            ninetyFifth: Math.round(range.ninetyFifth),
            seeds: range.seeds,
          })}
        </small>
      </Fact>
      <Fact name={t("whatif.least")}>{t("whatif.seconds", { seconds: Math.round(range.least) })}</Fact>
      {result.left > 0 && <Fact name={t("whatif.left")}>{formatNumber(result.left)}</Fact>}
      <Fact name={t("whatif.crowded")}>{spent(result.crowdedPersonSeconds)}</Fact>
      <Fact name={t("whatif.deadly")}>{spent(result.dangerousPersonSeconds)}</Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Acts({ simulation }: { simulation: Simulation }) {
  const act = useAct("simulation", "simulations");
  const incident = place.current().params.get("incident");
  const own = useOwns()(simulation);
  return (
    <div className={styles.acts}>
      {own && isGoing(simulation) && (
        <Button variant="default" onClick={() => void act(simulations.cancel(simulation.id), t("whatif.cancelled"))}>
          {t("whatif.cancel")}
        </Button>
      )}
      {own && simulation.result && incident && simulation.incident !== incident && (
        <Button variant="default" onClick={() => void act(simulations.tell(simulation.id, incident), t("whatif.told"))}>
          {t("whatif.tell")}
        </Button>
      )}
      <Button variant="default" onClick={() => go("/what-if", { from: simulation.id, incident })}>
        {t("whatif.again")}
      </Button>
    </div>
  );
}

import { lazy, Suspense, useMemo } from "react";
import type { AdvisedSteward, Simulation, SimulationListed } from "../../api/simulations";
import { Boundary } from "../../app/Boundary";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { useCity, useSession } from "../../app/session";
import { t } from "../../i18n";
import { look } from "../../view/location";
import { useParam } from "../../view/view";
import { Advice } from "./Advice";
import { Answer } from "./Answer";
import { EgressCurve } from "./EgressCurve";
import { Levels } from "./Levels";
import { Player, type Playing, usePlaying } from "./Player";
import { placesAt } from "./trajectories";
import { isGoing, useFrames, useGround, useSimulation, useStewards } from "./useSimulation";
import styles from "./WhatIf.module.css";

const PlayPanel = lazy(() => import("./PlayPanel"));

/** One simulation, or two side by side, as it plays. */
export function Watch({ id, all }: { id: string; all: readonly SimulationListed[] }) {
  const besideId = useParam("beside");
  const query = useSimulation(id);
  const beside = useSimulation(besideId).data;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton rows={8} />;
  const plans = beside && beside.id !== id ? [query.data, beside] : [query.data];
  return <Plans key={plans.map((plan) => plan.id).join()} plans={plans} all={all} />;
}

function Plans({ plans, all }: { plans: Simulation[]; all: readonly SimulationListed[] }) {
  const own = useSession().data?.user.agency;
  const [one, beside] = plans;
  const advised = one && !beside && one.agency === own ? one.id : "";
  const stewards = useStewards(advised);
  const end = Math.max(1, ...plans.map(({ result }) => result?.seconds ?? 0));
  const playing = usePlaying(end);
  const first = useFrames(plans[0]);
  const second = useFrames(plans[1]);
  const places = useMemo(
    () => [first, second].flatMap((frames) => (frames ? [placesAt(frames, playing.seconds)] : [])),
    [first, second, playing.seconds],
  );
  return (
    <div className={styles.watch}>
      <aside className={styles.side}>
        {plans.map((plan, index) => (
          <Answer key={plan.id} simulation={plan} title={titleOf(plans, index)} />
        ))}
        {advised !== "" && <Advice id={advised} />}
        <Beside id={plans[0]?.id ?? ""} all={all} />
        <Levels plans={places} />
      </aside>
      <div className={styles.main}>
        <div className={styles.stages}>
          {plans.map((plan, index) => (
            <Stage
              key={plan.id}
              plan={plan}
              title={titleOf(plans, index)}
              places={places[index]}
              stewards={stewards}
              playing={playing}
            />
          ))}
        </div>
        <Player {...playing} end={end} />
        <EgressCurve
          plans={plans.map((plan, index) => ({ ...plan, title: titleOf(plans, index) }))}
          seconds={playing.seconds}
          end={end}
        />
      </div>
    </div>
  );
}

/** Of two, the first is A and the second B. */
function titleOf(plans: readonly Simulation[], index: number): string {
  const title = plans[index]?.title ?? "";
  return plans.length > 1 ? `${index === 0 ? "A" : "B"} · ${title}` : title;
}

interface StageProps {
  plan: Simulation;
  title: string;
  places: Float32Array | undefined;
  stewards: readonly AdvisedSteward[];
  playing: Playing;
}

function Stage({ plan, title, places, stewards, playing }: StageProps) {
  const city = useCity().data;
  const ground = useGround(plan.question, plan.domain).data?.ground;
  if (!places && !isGoing(plan) && !plan.result) return <Notice title={t(`whatif.state.${plan.state}`)} />;
  if (!places || !city || !ground) return <Notice title={t("whatif.loading")} />;
  return (
    <Boundary title={t("map.unavailable")} hint={t("whatif.map.unavailable")}>
      <Suspense fallback={<Skeleton rows={6} />}>
        <PlayPanel
          city={city}
          simulation={plan}
          title={title}
          ground={ground}
          seconds={playing.seconds}
          places={places}
          stewards={stewards}
        />
      </Suspense>
    </Boundary>
  );
}

/** Another simulation to look at beside this one. */
function Beside({ id, all }: { id: string; all: readonly SimulationListed[] }) {
  const beside = useParam("beside");
  const others = all.filter((one) => one.id !== id && one.result !== null);
  if (others.length === 0) return null;
  return (
    <label className={styles.field}>
      {t("whatif.beside")}
      <select value={beside} onChange={(event) => look({ beside: event.target.value })}>
        <option value="">{t("whatif.beside.none")}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}, {one.inputs.people} ·{" "}
            {t("whatif.seconds", { seconds: Math.round(one.result?.range.median ?? 0) })}
          </option>
        ))}
      </select>
    </label>
  );
}

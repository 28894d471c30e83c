import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type AdvisedSteward, type Question, type Simulation, simulations } from "../../api/simulations";
import { useParam } from "../../view/view";
import { optionOf, plansOf } from "./plans";
import { type Frame, readTrajectories } from "./trajectories";

const LOOK_MILLIS = 1_000;
const FOLLOW_MILLIS = 5_000;

export const isGoing = ({ state }: Pick<Simulation, "state">): boolean => state === "waiting" || state === "running";

/** A what-if, read anew each second while it goes on. */
export function useSimulation(id: string) {
  return useQuery({
    queryKey: ["simulation", id],
    queryFn: ({ signal }) => simulations.get(id, signal),
    enabled: id !== "",
    refetchInterval: (query) => (query.state.data && isGoing(query.state.data) ? LOOK_MILLIS : false),
  });
}

/** What is advised, read anew each second while it is worked out, and now and then while alerts may change it. */
export function useAdvice(id: string) {
  return useQuery({
    queryKey: ["advice", id],
    queryFn: ({ signal }) => simulations.advice(id, signal),
    enabled: id !== "",
    refetchInterval: (query) => {
      const record = query.state.data;
      if (record?.advice.some(isGoing)) return LOOK_MILLIS;
      return record?.advisedUntil ? FOLLOW_MILLIS : false;
    },
  });
}

/** The ground and the exits of a question; they stay as they are as long as the map of the city does. */
export function useGround(question: Question | undefined, domain: string | null) {
  const asked: Question | undefined = question && { ...question, people: question.people ?? null };
  return useQuery({
    queryKey: ["simulation-look", domain, asked],
    queryFn: ({ signal }) => simulations.look(asked ?? {}, domain, signal),
    enabled: asked !== undefined,
    staleTime: 60_000,
  });
}

/** Everybody's ways, once the first seed is done. */
export function useFrames(simulation: Simulation | undefined) {
  const id = simulation?.id ?? "";
  const query = useQuery({
    queryKey: ["trajectories", id],
    queryFn: ({ signal }) => simulations.trajectories(id, signal),
    enabled: simulation?.result != null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo((): readonly Frame[] | null => (query.data ? readTrajectories(query.data) : null), [query.data]);
}

const NOBODY: readonly AdvisedSteward[] = [];

/** Who stands where by the plan that is looked at; nobody without advice. */
export function useStewards(id: string): readonly AdvisedSteward[] {
  const plans = plansOf(useAdvice(id).data?.advice[0]);
  return plans[optionOf(plans, useParam("plan"))]?.stewards ?? NOBODY;
}

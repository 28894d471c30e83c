import type { AdvisedPlan, AdvisedSteward, Corner, EvacuationAdvice, GroundExit } from "../../api/simulations";

/** The plans of a round of advice, the best first; none until one is found. */
export const plansOf = (advice: EvacuationAdvice | undefined): readonly AdvisedPlan[] => advice?.plans?.options ?? [];

/** Which plan is looked at, from 0: the one that the address names, else the best. */
export function optionOf(plans: readonly AdvisedPlan[], wanted: string): number {
  const option = Number(wanted);
  return plans[option] ? option : 0;
}

/** From where to where people are shown. */
export interface Way {
  from: Corner;
  to: Corner;
}

/** The ways that stewards show, as far as the place has their exits. */
export function waysOf(stewards: readonly AdvisedSteward[], exits: readonly GroundExit[]): Way[] {
  return stewards.flatMap(({ at, exit }) =>
    exits.filter(({ name }) => name === exit).map(({ lon, lat }): Way => ({ from: at, to: [lon, lat] })),
  );
}

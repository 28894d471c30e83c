import type { PlantRelation } from "../../api/blindness";

const ORDER: readonly PlantRelation["state"][] = ["broken", "wavers", "unknown", "holds", "excepted", "retired"];

/** Broken ones first, those that are watched no longer last; otherwise as they stand. */
export const urgentFirst = (relations: readonly PlantRelation[]): readonly PlantRelation[] =>
  [...relations].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

import { read } from "./client";
import type { components } from "./openapi";

type Described = components["schemas"];

export type Blindness = Described["Blindness"];
export type BlindSpot = Described["BlindSpot"];
export type DetectorRecord = Described["DetectorRecord"];
export type Plant = Described["Plant"];
export type PlantRelation = Described["PlantRelation"];

/** So often screens ask anew. */
export const BLINDNESS_MILLIS = 30_000;

/** What could not have been detected, and how the detectors did. */
export const watching = {
  blindness: (domain: string | null) => read<Blindness>("/blindness", { domain }),
  plants: (domain: string | null) => read<Plant[]>("/plants", { domain }),
  records: (domain: string | null) => read<DetectorRecord[]>("/detector-records", { domain }),
};

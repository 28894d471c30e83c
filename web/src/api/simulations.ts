import { bytes, read, send } from "./client";
import type { components } from "./openapi";

type Described = components["schemas"];

export type Simulation = Described["SimulationView"];
export type SimulationListed = Described["Simulation"];
export type SimulationResult = Described["SimulationResult"];
export type SimulationPlane = Described["SimulationPlane"];
export type SimulationInputs = Described["SimulationInputs"];
export type GasTaken = Described["GasTaken"];
export type GasStrength = Described["GasStrength"];
export type GasSubstance = GasStrength["substance"];
export type SimulationGround = Described["SimulationGround"];
export type GroundExit = Described["GroundExit"];
export type Outset = Described["Outset"];
export type AdviceRecord = Described["AdviceRecord"];
export type EvacuationAdvice = Described["EvacuationAdvice"];
export type EvacuationOrder = Described["EvacuationOrder"];
export type AdvisedPlan = Described["AdvisedPlan"];
export type AdvisedSteward = Described["AdvisedSteward"];
export type Corner = [lon: number, lat: number];
export type Question = Partial<Described["SimulationQuestion"]>;

const of = (id: string): string => `/simulations/${encodeURIComponent(id)}`;

/** Every call about what-ifs, one line each. */
export const simulations = {
  list: (domain: string | null, signal?: AbortSignal) => read<SimulationListed[]>("/simulations", { domain }, signal),
  get: (id: string, signal?: AbortSignal) => read<Simulation>(of(id), {}, signal),
  look: (question: Question, domain: string | null, signal?: AbortSignal) =>
    send<Outset>("POST", "/simulations/look", { question, domain }, signal),
  start: (question: Question, incident: string | null, domain: string | null) =>
    send<Simulation>("POST", "/simulations", { question, incident, domain }),
  cancel: (id: string) => send<Simulation>("DELETE", of(id)),
  tell: (id: string, incident: string) => send<Simulation>("POST", `${of(id)}/incident`, { incident }),
  trajectories: (id: string, signal?: AbortSignal) => bytes(`${of(id)}/trajectories`, signal),
  advice: (id: string, signal?: AbortSignal) => read<AdviceRecord>(`${of(id)}/advice`, {}, signal),
  askAdvice: (id: string, stewards: number) => send<AdviceRecord>("POST", `${of(id)}/advice`, { stewards }),
  endAdvice: (id: string) => send<AdviceRecord>("DELETE", `${of(id)}/advice`),
  order: (id: string, advice: number, option: number) =>
    send<AdviceRecord>("POST", `${of(id)}/orders`, { advice, option }),
};

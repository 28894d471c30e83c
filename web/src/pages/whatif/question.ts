import type { Corner, GasStrength, GasSubstance, Outset, Question } from "../../api/simulations";
import { cornersOf, FEWEST_CORNERS, linesOf } from "../agencies/outline";
import { circle } from "./plane";

/** What is chosen in the form; `where` is the id of a zone, or one of the two words. */
export interface Draft {
  where: string;
  lines: string;
  around: number;
  counted: boolean;
  people: number;
  closed: readonly string[];
  coming: Coming;
  danger: "none" | "gas" | "threat";
  reach: number;
  gas: GasDraft;
}

/** Who still comes in. */
export interface Coming {
  /** name of the exit by which they do; empty for nobody */
  exit: string;
  perMinute: number;
  minutes: number;
}

/** How much of what: what an alert measured or is assumed, or as `known` says. */
export interface GasDraft {
  /** id of the alert beside which the gas is; empty for none */
  alert: string;
  /** where the gas of the alert is; null for the middle of the place */
  spot: Corner | null;
  known: boolean;
  substance: GasSubstance;
  ppm: number;
}

/** What is chosen at a gas alert: its place and its id. */
export interface Chosen {
  at: Corner | null;
  gas: string;
}

export const DRAWN = "=drawn";
export const AROUND = "=around";
const AROUND_METERS = 50;
const USUAL_PPM = 5_000;
const NOBODY: Coming = { exit: "", perMinute: 60, minutes: 5 };

/** What is chosen about the exits of a place, and goes when another place is chosen. */
export const ELSEWHERE = { closed: [], coming: NOBODY };

export const isStrength = ({ known, substance, ppm }: GasDraft, strength: GasStrength): boolean =>
  known && substance === strength.substance && ppm === strength.ppm;

/** The draft of a question that was asked before, or of a new one about the point, zone or gas alert that was chosen. */
export function draftOf(before: Question | undefined, zone: string, { at, gas }: Chosen): Draft {
  const place = before?.place ?? (before?.area ? DRAWN : at && zone === "" ? AROUND : zone);
  const danger = before?.dangers?.[0];
  return {
    where: place,
    lines: linesOf(before?.area ?? []),
    around: before?.aroundMeters ?? 30,
    counted: before ? before.people === null : true,
    people: before?.people ?? 500,
    closed: (before?.exits ?? []).filter((order) => !order.opens).map((order) => order.exit),
    coming: comingOf(before),
    danger: danger?.kind ?? (gas === "" || before ? "none" : "gas"),
    reach: danger?.reachMeters ?? 10,
    gas: danger ? gasOf(danger) : { alert: before ? "" : gas, spot: at, known: false, substance: "co", ppm: USUAL_PPM },
  };
}

function comingOf(before: Question | undefined): Coming {
  const arrival = before?.arrivals?.[0];
  return arrival ? { exit: arrival.exit, perMinute: arrival.perMinute, minutes: arrival.seconds / 60 } : NOBODY;
}

type Danger = NonNullable<NonNullable<Question["dangers"]>[number]>;

const gasOf = ({ alert, lon, lat, substance, ppm }: Danger): GasDraft => ({
  alert: alert ?? "",
  spot: [lon, lat],
  known: ppm !== null,
  substance: substance ?? "co",
  ppm: ppm ?? USUAL_PPM,
});

/** The place of a draft as a question about its ground; null while there is none. */
export function placeOf({ where, lines, around }: Draft, at: Corner | null): Question | null {
  const aroundMeters = around;
  if (where === AROUND) return at ? { area: circle(at, AROUND_METERS), aroundMeters } : null;
  if (where !== DRAWN) return where === "" ? null : { place: where, aroundMeters };
  const corners = cornersOf(lines);
  return corners.length < FEWEST_CORNERS
    ? null
    : { area: corners.map(([lon, lat]): Corner => [lon, lat]), aroundMeters };
}

/** What the ground and the inputs of a place depend on: the place, and the alert that measured its gas. */
export function lookOf(draft: Draft, place: Question): Question {
  const { alert, spot, known } = draft.gas;
  return draft.danger === "gas" && alert !== "" && spot && !known
    ? { ...place, dangers: [dangerOf(draft, "gas", spot)] }
    : place;
}

/** How many people the question is about; null before the counters were asked. */
export const peopleOf = (draft: Draft, look: Outset | undefined): number | null =>
  draft.counted ? (look?.inputs.people ?? null) : draft.people;

/** True when more people are there than can be simulated. */
export const isTooMany = (draft: Draft, look: Outset | undefined): boolean =>
  look !== undefined && (peopleOf(draft, look) ?? 0) > look.mostPeople;

/** The whole question. */
export function questionOf(draft: Draft, place: Question, middle: Corner | null): Question {
  return {
    ...place,
    people: draft.counted ? null : draft.people,
    exits: draft.closed.map((exit) => ({ exit, opens: false, atSeconds: 0 })),
    arrivals: arrivalsOf(draft.coming),
    dangers: draft.danger === "none" || !middle ? [] : [dangerOf(draft, draft.danger, middle)],
  };
}

const arrivalsOf = ({ exit, perMinute, minutes }: Coming): NonNullable<Question["arrivals"]> =>
  exit === "" ? [] : [{ exit, perMinute, seconds: 60 * minutes }];

function dangerOf({ reach, gas }: Draft, kind: "gas" | "threat", middle: Corner): Danger {
  const beside = kind === "gas" && gas.alert !== "";
  const [lon, lat] = (beside && gas.spot) || middle;
  const known = kind === "gas" && gas.known;
  return {
    kind,
    lon,
    lat,
    reachMeters: reach,
    alarmMeters: null,
    substance: known ? gas.substance : null,
    ppm: known ? gas.ppm : null,
    fromSeconds: 0,
    alert: beside ? gas.alert : null,
  };
}

import type { Corner, Question } from "../../api/simulations";
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
  danger: "none" | "gas" | "threat";
  reach: number;
}

export const DRAWN = "=drawn";
export const AROUND = "=around";
const AROUND_METERS = 50;

/** The draft of a question that was asked before, or of a new one about the point or zone that was chosen. */
export function draftOf(before: Question | undefined, zone: string, at: Corner | null): Draft {
  const place = before?.place ?? (before?.area ? DRAWN : at && zone === "" ? AROUND : zone);
  const danger = before?.dangers?.[0];
  return {
    where: place,
    lines: linesOf(before?.area ?? []),
    around: before?.aroundMeters ?? 30,
    counted: before ? before.people === null : true,
    people: before?.people ?? 500,
    closed: (before?.exits ?? []).filter((order) => !order.opens).map((order) => order.exit),
    danger: danger?.kind ?? "none",
    reach: danger?.reachMeters ?? 10,
  };
}

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

/** The whole question. */
export function questionOf(draft: Draft, place: Question, middle: Corner | null): Question {
  return {
    ...place,
    people: draft.counted ? null : draft.people,
    exits: draft.closed.map((exit) => ({ exit, opens: false, atSeconds: 0 })),
    dangers: draft.danger === "none" || !middle ? [] : [dangerOf(draft, draft.danger, middle)],
  };
}

function dangerOf({ reach }: Draft, kind: "gas" | "threat", [lon, lat]: Corner) {
  return { kind, lon, lat, reachMeters: reach, alarmMeters: null, coPpm: null, fromSeconds: 0 };
}

import type { UnitKind, UnitStatus } from "../../api/units";

/** One shape for each kind, on a 16-unit square. */
export const UNIT_SHAPES: Record<UnitKind, string> = {
  patrol: "M8 1.500 13.500 3.500V8c0 3.400-2.400 5.600-5.500 6.500C4.900 13.600 2.500 11.400 2.500 8V3.500Z",
  "foot-patrol": "M8 1.500 14 8 8 14.500 2 8Z",
  engine: "M1.500 4h13v8h-13Z",
  ambulance: "M5.500 1.500h5v4h4v5h-4v4h-5v-4h-4v-5h4Z",
  steward: "M8 2 14.500 13.500h-13Z",
  other: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z",
};

/** Free is filled, sent has a bar across, away is hollow: told by the shape, not by a colour. */
export type Standing = "free" | "sent" | "away";

export function standingOf(status: UnitStatus): Standing {
  if (status === "available") return "free";
  return status === "unavailable" || status === "off-duty" ? "away" : "sent";
}

export const STANDINGS: readonly Standing[] = ["free", "sent", "away"];

/** The bar of those who are sent; where they have arrived it is under the word too. */
export const SENT_BAR = "M1 8h14";

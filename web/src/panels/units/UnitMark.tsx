import type { Unit } from "../../api/units";
import { SENT_BAR, standingOf, UNIT_SHAPES } from "./shapes";

/** The shape of a unit as it is on the map: its kind, and whether it is free, sent or away. */
export function UnitMark({ unit, size = 16 }: { unit: Pick<Unit, "kind" | "status">; size?: number }) {
  const standing = standingOf(unit.status);
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden>
      <path
        d={UNIT_SHAPES[unit.kind]}
        fill={standing === "away" ? "none" : "currentColor"}
        fillOpacity={standing === "sent" ? 0.35 : 1}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      {standing === "sent" && <path d={SENT_BAR} stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}

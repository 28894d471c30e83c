import type { UnitKind, UnitStatus } from "../../api/units";

/** Every kind of unit, in the order of lists. */
export const KINDS: readonly UnitKind[] = ["patrol", "foot-patrol", "engine", "ambulance", "steward", "other"];

/** Everything that a unit may do, in the order of lists. */
export const STATUSES: readonly UnitStatus[] = [
  "available",
  "assigned",
  "en-route",
  "on-scene",
  "unavailable",
  "off-duty",
];

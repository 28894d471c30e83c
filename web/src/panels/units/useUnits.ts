import type { Unit } from "../../api/units";
import { usePicture } from "../../app/live";
import { useAgencyName } from "../../app/agencies";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";

/** The units of the picture: the map and every list are made of these. */
export function useUnits(): ReadonlyMap<string, Unit> {
  return useStore(usePicture().layers.of<Unit>("units"), (layer) => layer);
}

/** What to call a unit; one whose call sign may not be seen is known by its kind and agency. */
export function useUnitName(): (unit: Unit) => string {
  const agencyName = useAgencyName();
  return (unit) =>
    unit.callSign || t("units.nameless", { kind: t(`units.kind.${unit.kind}`), agency: agencyName(unit.agency) });
}

/** True for a unit whose description, devices and links the reader keeps: supervisors and administrators of its agency. */
export function useKeeps(): (unit: Pick<Unit, "agency">) => boolean {
  const user = useSession().data?.user;
  const keeper = user?.roles.some((role) => role === "supervisor" || role === "admin") ?? false;
  return (unit) => keeper && user?.agency === unit.agency;
}

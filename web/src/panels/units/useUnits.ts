import { useQuery } from "@tanstack/react-query";
import { type Unit, units } from "../../api/units";
import { usePicture } from "../../app/live";
import { useAgencyName } from "../../app/agencies";
import { useDomain } from "../../app/domain";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";

const SHOWN_MILLIS = 10_000;

/** The units of the picture: the map and every list are made of these. */
export function useUnits(): ReadonlyMap<string, Unit> {
  return useStore(usePicture().layers.of<Unit>("units"), (layer) => layer);
}

/** The own units as another agency sees them now; empty until they are known, and for no agency. */
export function useUnitsShownTo(agency: string): readonly Unit[] {
  const domain = useDomain()?.id ?? null;
  const query = useQuery({
    queryKey: ["units", "shown", domain, agency],
    queryFn: ({ signal }) => units.list({ domain, shownTo: agency }, signal),
    enabled: agency !== "",
    refetchInterval: SHOWN_MILLIS,
  });
  return query.data ?? [];
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

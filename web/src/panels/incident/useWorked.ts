import { usePicture } from "../../app/live";
import { useSession } from "../../app/session";
import { useStore } from "../../lib/useStore";
import { useIncidents } from "./useIncident";
import { workedNumber } from "./worked";

/** Number of the incident that one works on and an alert belongs to; what is read of the alert is read for it. */
export function useWorkedAlert(id: string): string | null {
  const agency = useSession().data?.user.agency;
  return workedNumber(useIncidents().values(), agency, (alert) => alert === id);
}

/** The same for a source, whose alert belongs to it. */
export function useWorkedSource(id: string): string | null {
  const agency = useSession().data?.user.agency;
  const alerts = useStore(usePicture().alerts, (all) => all);
  return workedNumber(useIncidents().values(), agency, (alert) => alerts.get(alert)?.source === id);
}

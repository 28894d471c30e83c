import { t } from "../../i18n";
import { select } from "../../view/view";
import detail from "../detail/Detail.module.css";
import { useIncidentName } from "./types";
import { useIncidentOf } from "./useIncident";

/** The open incident that an alert belongs to, when there is one. */
export function Belongs({ alert }: { alert: string }) {
  const incidentName = useIncidentName();
  const incident = useIncidentOf(alert);
  if (!incident) return null;
  return (
    <p className={detail.hint}>
      {t("incident.belongs")}{" "}
      <button type="button" className={detail.link} onClick={() => select({ kind: "incident", id: incident.id })}>
        {incidentName(incident)}
      </button>
    </p>
  );
}

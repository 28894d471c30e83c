import { useState } from "react";
import { incidents } from "../../api/incidents";
import type { AlertSummary } from "../../api/types";
import { FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { rankOf } from "../../picture/alerts";
import { select } from "../../view/view";
import { mostUrgentFirst } from "./lines";
import { useIncidentName } from "./types";
import { useIncidents } from "./useIncident";

interface JoinDialogProps {
  alerts: readonly AlertSummary[];
  onClose: () => void;
}

/** Adds what is chosen in the queue to an incident that is open already. */
export function JoinDialog({ alerts, onClose }: JoinDialogProps) {
  const incidentName = useIncidentName();
  const act = useAct("incidents", "incident");
  const open = [...useIncidents().values()].sort(mostUrgentFirst(rankOf));
  const [chosen, setChosen] = useState(open[0]?.id ?? "");
  const number = open.find((one) => one.id === chosen)?.number ?? "";
  const join = async (): Promise<void> => {
    const ids = alerts.map((alert) => alert.id);
    if (!(await act(incidents.join(chosen, ids), t("incident.joined", { number })))) return;
    onClose();
    select({ kind: "incident", id: chosen });
  };
  return (
    <FormDialog
      title={t("incident.join")}
      hint={alerts.map((alert) => titleWords(alert.title)).join(", ")}
      verb={t("incident.join")}
      ready={chosen !== ""}
      onDo={join}
      onClose={onClose}
    >
      <label>
        {t("case.link.other")}
        <select data-autofocus autoFocus value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {open.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number} {incidentName(one)}
            </option>
          ))}
        </select>
      </label>
    </FormDialog>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { type IncidentDetail, type IncidentPart, incidents } from "../../api/incidents";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import detail from "../detail/Detail.module.css";
import { EditDialog } from "./EditDialog";

interface IncidentActionsProps {
  incident: IncidentDetail;
  own: IncidentPart | undefined;
}

/** Change, lead, close, open again: one key each. */
export function IncidentActions({ incident, own }: IncidentActionsProps) {
  const act = useAct("incidents", "incident");
  const session = useSession().data;
  const [dialog, setDialog] = useState<"edit" | "end" | null>(null);
  const open = incident.state === "open";
  const editable = open && incident.authority === null;
  useKeys(own ? { ...(editable ? { e: () => setDialog("edit") } : {}), c: () => setDialog("end") } : {});
  if (!own) return null;
  const me = session?.user.username ?? "";
  const leads = own.agency === incident.lead;
  const end = async (reason: string): Promise<void> => {
    const number = { number: incident.number };
    const done = open
      ? await act(incidents.close(incident.id, reason), t("incident.closed", number))
      : await act(incidents.reopen(incident.id, reason), t("incident.reopened", number));
    if (done) setDialog(null);
  };
  return (
    <footer className={detail.actions}>
      {editable && (
        <Button variant="default" onClick={() => setDialog("edit")} rightSection={<kbd>e</kbd>}>
          {t("incident.edit")}
        </Button>
      )}
      {open && leads && incident.commander !== me && (
        <Button
          variant="default"
          onClick={() => void act(incidents.command(incident.id, me), t("incident.commander.taken"))}
        >
          {t("incident.commander.take")}
        </Button>
      )}
      <Button variant="default" onClick={() => setDialog("end")} rightSection={<kbd>c</kbd>}>
        {open ? t("act.close") : t("incident.reopen")}
      </Button>
      {dialog === "edit" && <EditDialog incident={incident} onClose={() => setDialog(null)} />}
      {dialog === "end" && (
        <ReasonDialog
          title={open ? t("incident.close") : t("incident.reopen")}
          consequence={open ? t("incident.close.consequence") : t("incident.reopen.consequence")}
          verb={open ? t("incident.close") : t("incident.reopen")}
          onDo={end}
          onClose={() => setDialog(null)}
        />
      )}
    </footer>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import type { AlertSummary } from "../../api/types";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { worstFirst } from "../../picture/alerts";
import { OpenDialog } from "./OpenDialog";
import { useIncidents } from "./useIncident";

/** Opens an incident from these alerts, also where no queue stands beside them; not there when one of them belongs to an open one. */
export function OpenFrom({ ids }: { ids: readonly string[] }) {
  const alerts = usePicture().alerts;
  const [opening, setOpening] = useState<AlertSummary[] | null>(null);
  const taken = [...useIncidents().values()].some((one) => ids.some((id) => one.alerts.includes(id)));
  const open = (): void => setOpening(ids.flatMap((id) => alerts.current().get(id) ?? []).sort(worstFirst));
  useKeys(taken ? {} : { i: open });
  if (taken) return null;
  return (
    <>
      <Button variant="default" onClick={open} rightSection={<kbd>i</kbd>}>
        {t("incident.open")}
      </Button>
      {opening && <OpenDialog alerts={opening} onClose={() => setOpening(null)} />}
    </>
  );
}

import { useState } from "react";
import type { Item } from "../../api/items";
import type { AlertSummary } from "../../api/types";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { IncidentList } from "../../panels/incident/IncidentList";
import { JoinDialog } from "../../panels/incident/JoinDialog";
import { OpenDialog } from "../../panels/incident/OpenDialog";
import { useIncidents } from "../../panels/incident/useIncident";
import { QueuePanel } from "../../panels/queue/QueuePanel";
import { look } from "../../view/location";
import { currentSelection, useParam } from "../../view/view";
import styles from "./LeftPane.module.css";

/** The queue and the incidents, one at a time; i opens an incident from what is chosen, or by hand, b adds it to one. */
export function LeftPane() {
  const picture = usePicture();
  const incidents = useParam("list") === "incidents";
  const count = useIncidents().size;
  const [opening, setOpening] = useState<AlertSummary[] | null>(null);
  const [joining, setJoining] = useState<AlertSummary[]>([]);
  const chosenAlerts = (): AlertSummary[] => {
    const chosen = currentSelection();
    const item = chosen?.kind === "item" ? picture.layers.of<Item>("items").current().get(chosen.id) : undefined;
    const ids = chosen?.kind === "alert" ? [chosen.id] : (item?.alerts ?? []);
    return ids.flatMap((id) => picture.alerts.current().get(id) ?? []);
  };
  useKeys({
    i: () => setOpening(chosenAlerts()),
    ...(count > 0 ? { b: () => setJoining(chosenAlerts()) } : {}),
    "g i": () => look({ list: incidents ? null : "incidents" }),
  });
  return (
    <div className={styles.pane}>
      <div className={styles.tabs} role="tablist">
        <Tab chosen={!incidents} onChoose={() => look({ list: null })}>
          {t("queue.title")}
        </Tab>
        <Tab chosen={incidents} onChoose={() => look({ list: "incidents" })}>
          {t("incidents.tab")} {count > 0 && <b>{count}</b>}
        </Tab>
      </div>
      <div className={styles.list}>{incidents ? <IncidentList onNew={() => setOpening([])} /> : <QueuePanel />}</div>
      {joining.length > 0 && <JoinDialog alerts={joining} onClose={() => setJoining([])} />}
      {opening && <OpenDialog alerts={opening} onClose={() => setOpening(null)} />}
    </div>
  );
}

interface TabProps {
  chosen: boolean;
  onChoose: () => void;
  children: React.ReactNode;
}

function Tab({ chosen, onChoose, children }: TabProps) {
  return (
    <button type="button" role="tab" aria-selected={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}

import { useState } from "react";
import type { Item } from "../../api/items";
import type { AlertSummary } from "../../api/types";
import { usePicture } from "../../app/live";
import { PopOut } from "../../app/PopOut";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { useStore } from "../../lib/useStore";
import { Actions } from "../../panels/detail/Actions";
import { DeskBoard } from "../../panels/desks/DeskBoard";
import { IncidentList } from "../../panels/incident/IncidentList";
import { JoinDialog } from "../../panels/incident/JoinDialog";
import { OpenDialog } from "../../panels/incident/OpenDialog";
import { useIncidents } from "../../panels/incident/useIncident";
import { QueuePanel } from "../../panels/queue/QueuePanel";
import { worstFirst } from "../../picture/alerts";
import { chooseLayout, useLayout, useListed } from "../../view/layout";
import { look } from "../../view/location";
import { currentSelection, useSelection } from "../../view/view";
import styles from "./LeftPane.module.css";

interface LeftPaneProps {
  /** true where the detail stands in another window, so that what is chosen is acted on from here */
  alone: boolean;
}

/** The queue and the incidents, one at a time, under all desks in the supervisor's layout; i opens an incident from what is chosen, or by hand, b adds it to one. */
export function LeftPane({ alone }: LeftPaneProps) {
  const picture = usePicture();
  const incidents = useListed() === "incidents";
  const layout = useLayout();
  const count = useIncidents().size;
  const [opening, setOpening] = useState<AlertSummary[] | null>(null);
  const [joining, setJoining] = useState<AlertSummary[]>([]);
  const chosenAlerts = (): AlertSummary[] => {
    const chosen = currentSelection();
    const item = chosen?.kind === "item" ? picture.layers.of<Item>("items").current().get(chosen.id) : undefined;
    const ids = chosen?.kind === "alert" ? [chosen.id] : (item?.alerts ?? []);
    return ids.flatMap((id) => picture.alerts.current().get(id) ?? []).sort(worstFirst);
  };
  useKeys({
    i: () => setOpening(chosenAlerts()),
    ...(count > 0 ? { b: () => setJoining(chosenAlerts()) } : {}),
    "g i": () => look({ list: incidents ? "queue" : "incidents" }),
    "g d": () => chooseLayout(layout === "operator" ? "supervisor" : "operator"),
  });
  return (
    <div className={styles.pane}>
      {layout === "supervisor" && <DeskBoard />}
      <div className={styles.head}>
        <div className={styles.tabs} role="tablist">
          <Tab chosen={!incidents} onChoose={() => look({ list: "queue" })}>
            {t("queue.title")}
          </Tab>
          <Tab chosen={incidents} onChoose={() => look({ list: "incidents" })}>
            {t("incidents.tab")} {count > 0 && <b>{count}</b>}
          </Tab>
        </div>
        <div className={styles.popout}>
          <PopOut pane="queue" />
        </div>
      </div>
      <div className={styles.list}>{incidents ? <IncidentList onNew={() => setOpening([])} /> : <QueuePanel />}</div>
      {alone && <ChosenActions />}
      {joining.length > 0 && <JoinDialog alerts={joining} onClose={() => setJoining([])} />}
      {opening && <OpenDialog alerts={opening} onClose={() => setOpening(null)} />}
    </div>
  );
}

function ChosenActions() {
  const selection = useSelection();
  const id = selection?.kind === "alert" ? selection.id : "";
  const alert = useStore(usePicture().alerts, (alerts) => alerts.get(id));
  return alert ? <Actions key={id} alert={alert} /> : null;
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

import { Boundary } from "../../app/Boundary";
import { t } from "../../i18n";
import { useSelection } from "../../view/view";
import { IncidentPane } from "../incident/IncidentPane";
import { ItemPane } from "../item/ItemPane";
import { AlertPane } from "./AlertPane";
import styles from "./Detail.module.css";
import { Overview } from "./Overview";
import { SourcePane } from "./SourcePane";

/** Whatever is selected, with its reasons. */
export function Detail() {
  const selection = useSelection();
  return (
    <section className={styles.detail} aria-label={t("detail.label")}>
      <Boundary key={selection?.id}>
        {!selection && <Overview />}
        {selection?.kind === "alert" && <AlertPane key={selection.id} id={selection.id} />}
        {selection?.kind === "item" && <ItemPane key={selection.id} id={selection.id} />}
        {selection?.kind === "incident" && <IncidentPane key={selection.id} id={selection.id} />}
        {selection?.kind === "source" && <SourcePane key={selection.id} id={selection.id} />}
      </Boundary>
    </section>
  );
}

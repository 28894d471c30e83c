import type { Unit } from "../../api/units";
import { usePicture } from "../../app/live";
import { type Key, t, word } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { stateAt } from "../../picture/columns";
import { SeverityWord } from "../../theme/severity";
import { useIncidentName, useTypeNameOf } from "../incident/types";
import { warningsOf } from "../units/Sent";
import { useUnitName } from "../units/useUnits";
import type { IncidentStack } from "./layers/incidents";
import styles from "./Map.module.css";
import type { Hovered } from "./MapPanel";

/** Name and state of what is under the pointer. */
export function HoverCard({ hovered }: { hovered: Hovered }) {
  const { target, x, y } = hovered;
  return (
    <div className={styles.hover} style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }} aria-hidden>
      {target.kind === "alert" && (
        <>
          <SeverityWord severity={target.alert.severity} />
          <b>{titleWords(target.alert.title)}</b>
          <span>{target.alert.sourceName}</span>
        </>
      )}
      {target.kind === "incident" && <IncidentWords incidents={target.incidents} />}
      {target.kind === "unit" && <UnitWords unit={target.unit} />}
      {target.kind === "source" && <SourceWords row={target.row} />}
    </div>
  );
}

function IncidentWords({ incidents: [first, ...others] }: { incidents: IncidentStack["incidents"] }) {
  const typeName = useTypeNameOf(first);
  const incidentName = useIncidentName();
  return (
    <>
      <SeverityWord severity={first.severity} />
      <b>{incidentName(first)}</b>
      <span>{[first.number, typeName, first.place].filter(Boolean).join(" · ")}</span>
      {others.length > 0 && <span>{t("map.incidents.behind", { count: others.length })}</span>}
    </>
  );
}

function UnitWords({ unit }: { unit: Unit }) {
  const nameOf = useUnitName();
  return (
    <>
      <b>{nameOf(unit)}</b>
      <span>
        {t(`units.kind.${unit.kind}`)}, {t(`units.status.${unit.status}`)}
      </span>
      {unit.warnings.length > 0 && <span>{warningsOf(unit)}</span>}
    </>
  );
}

function SourceWords({ row }: { row: number }) {
  const columns = usePicture().columns.current();
  return (
    <>
      <b>{columns.names[row]}</b>
      <span>
        {word("category", columns.categories[row] ?? "")}, {t(`source.state.${stateAt(columns, row)}` as Key)}
      </span>
    </>
  );
}

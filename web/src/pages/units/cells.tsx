import type { Unit } from "../../api/units";
import { Age } from "../../app/Age";
import { Link } from "../../app/Link";
import { t } from "../../i18n";
import { titleOf } from "../../panels/incident/title";
import { useIncidents } from "../../panels/incident/useIncident";
import { warningsOf } from "../../panels/units/Sent";
import { UnitMark } from "../../panels/units/UnitMark";
import styles from "../../panels/units/Units.module.css";
import { useUnitName } from "../../panels/units/useUnits";

/** Its shape and call sign, which lead to its page, and whether it is warned. */
export function Name({ unit }: { unit: Unit }) {
  const nameOf = useUnitName();
  const unread = unit.warnings.some((warning) => !warning.acknowledged);
  return (
    <span className={styles.name}>
      <UnitMark unit={unit} />
      <Link to={`/units/${encodeURIComponent(unit.id)}`}>{nameOf(unit)}</Link>
      {unit.warnings.length > 0 && (
        <span className={unread ? styles.danger : ""} title={warningsOf(unit)} role="img" aria-label={warningsOf(unit)}>
          ⚠
        </span>
      )}
    </span>
  );
}

/** When it last said where it is. */
export function Seen({ unit }: { unit: Unit }) {
  const at = unit.position;
  if (!at) return <>{t("units.place.none")}</>;
  return (
    <span title={t("units.place.exact", { meters: Math.round(at.accuracyMeters) })}>
      <Age time={at.at} />
    </span>
  );
}

/** Where it is sent. */
export function Errand({ unit }: { unit: Unit }) {
  const incident = useIncidents().get(unit.assignment?.incident ?? "");
  if (!incident) return <>{unit.assignment?.incident ?? ""}</>;
  return (
    <Link to="/" params={{ list: "incidents", sel: `incident:${incident.id}` }}>
      {[incident.number, titleOf(incident)].filter(Boolean).join(" · ")}
    </Link>
  );
}

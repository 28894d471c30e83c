import { useMemo } from "react";
import type { Unit } from "../../api/units";
import { Age } from "../../app/Age";
import { t } from "../../i18n";
import { StatusMenu } from "./StatusMenu";
import { UnitMark } from "./UnitMark";
import styles from "./Units.module.css";
import { useUnitName, useUnits } from "./useUnits";

/** Those who are sent to an incident, how far they are, and of what they are warned. */
export function Sent({ incident }: { incident: string }) {
  const present = useUnits();
  const nameOf = useUnitName();
  const sent = useMemo(
    () => [...present.values()].filter((unit) => unit.assignment?.incident === incident),
    [present, incident],
  );
  if (sent.length === 0) return null;
  return (
    <ol className={styles.near}>
      {sent.map((unit) => (
        <li key={unit.id}>
          <UnitMark unit={unit} />
          <b>{nameOf(unit)}</b>
          <span className={styles.time}>
            {t(`units.status.${unit.status}`)} <Age time={unit.since} />
          </span>
          <StatusMenu unit={unit} />
          {unit.warnings.length > 0 && <small>{warningsOf(unit)}</small>}
        </li>
      ))}
    </ol>
  );
}

/** The warnings in words, with those that were not read yet. */
export function warningsOf(unit: Unit): string {
  return unit.warnings
    .map(({ kind, text, acknowledged }) => {
      const words = [t(`units.warning.${kind}`), text].filter(Boolean).join(": ");
      return `⚠ ${acknowledged ? words : `${words} (${t("units.warning.unread")})`}`;
    })
    .join(" · ");
}

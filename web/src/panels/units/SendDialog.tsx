import { useState } from "react";
import { type Unit, units } from "../../api/units";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useIncidents } from "../incident/useIncident";
import { useIncidentName } from "../incident/types";
import { useUnitName, useUnits } from "./useUnits";

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

interface SendDialogProps {
  /** which one, when that is clear already */
  unit?: Unit;
  /** where to, when that is clear already */
  incident?: string;
  onClose: () => void;
}

/** Sends a unit to an incident; one that isn't free is taken from what it does, for a reason. */
export function SendDialog({ unit, incident, onClose }: SendDialogProps) {
  const act = useAct("near-units", "incident");
  const nameOf = useUnitName();
  const choices = useChoices(unit, incident);
  const [chosen, setChosen] = useState(unit?.id ?? choices.units[0]?.id ?? "");
  const [target, setTarget] = useState(incident ?? choices.incidents[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const one = choices.units.find(({ id }) => id === chosen);
  const free = one?.status === "available";
  const send = async (): Promise<void> => {
    if (!one) return;
    const done = units.assign(one.id, target, free ? "" : reason.trim());
    if (await act(done, t("units.assigned", { unit: nameOf(one) }))) onClose();
  };
  return (
    <FormDialog
      title={unit ? t("units.send.title", { unit: nameOf(unit) }) : t("units.send.other")}
      verb={t("units.assign")}
      ready={one !== undefined && target !== "" && (free || reason.trim().length >= SHORTEST_REASON)}
      onDo={send}
      onClose={onClose}
    >
      {!unit && <Choice label={t("units.send.unit")} value={chosen} onChange={setChosen} options={choices.unitWords} />}
      {!incident && (
        <Choice
          label={t("units.column.incident")}
          value={target}
          onChange={setTarget}
          options={choices.incidents.map(({ id, words }) => [id, words])}
        />
      )}
      {one && !free && (
        <Field
          label={t("units.send.reason")}
          hint={t("units.send.reason.hint", { status: t(`units.status.${one.status}`) })}
          value={reason}
          onChange={setReason}
          maxLength={LONGEST_REASON}
        />
      )}
    </FormDialog>
  );
}

function useChoices(unit: Unit | undefined, incident: string | undefined) {
  const present = useUnits();
  const nameOf = useUnitName();
  const incidentName = useIncidentName();
  const open = useIncidents();
  const sendable = [...present.values()]
    .filter((one) => one.handled && one.status !== "off-duty" && one.assignment?.incident !== incident)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true }));
  const own = unit ? (present.get(unit.id) ?? unit) : null;
  return {
    units: own ? [own] : sendable,
    unitWords: sendable.map((one): [string, string] => [one.id, `${nameOf(one)} (${t(`units.status.${one.status}`)})`]),
    incidents: [...open.values()]
      .filter(({ id }) => id !== own?.assignment?.incident)
      .map((one) => ({ id: one.id, words: [one.number, incidentName(one)].join(" · ") })),
  };
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly [value: string, label: string][];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select data-autofocus autoFocus value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

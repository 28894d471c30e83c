import { useState } from "react";
import { type IncidentDetail, incidents } from "../../api/incidents";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { SEVERITIES } from "../../picture/alerts";
import styles from "./Incident.module.css";
import { useTypeChoices } from "../../pages/types/useTypes";
import {
  editsOf,
  type FieldName,
  headerOf,
  mergedWith,
  nameOfField,
  positionOf,
  suited,
  valuesIn,
  withValues,
} from "./edit";
import { FieldInputs } from "./FieldInputs";
import type { Values } from "./fields";
import { useSpot } from "./spot";
import { titleOf, titleToSend } from "./title";
import { useFieldsFor, useTypeName } from "./types";

/** What somebody else changes meanwhile is shown beside the field; only changed fields are sent. */
export function EditDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const act = useAct("incidents");
  const typeName = useTypeName();
  const [first] = useState(() => headerOf(incident));
  const [before, setBefore] = useState(first);
  const [values, setValues] = useState(first);
  const types = useTypeChoices(values.type);
  const fields = useFieldsFor(incident, values.type);
  const there = headerOf(incident);
  const set = (name: FieldName) => (value: string) => setValues({ ...values, [name]: value });
  const setFields = (changed: Values): void => setValues(withValues(values, changed));
  const edits = editsOf(before, suited(values, fields));
  const { spot, find } = useSpot(values.place === first.place ? "" : values.place);
  const save = async (): Promise<void> => {
    const at = await find();
    const wanted = at ? { ...values, position: positionOf(at) } : values;
    const sent = editsOf(before, suited(wanted, fields));
    if (await act(incidents.edit(incident.id, sent), t("incident.edited"))) return onClose();
    const now = await incidents.get(incident.id).then(headerOf, () => there);
    setValues(mergedWith(now, before, values));
    setBefore(now);
  };
  const shown = (name: string): string => (name === "type" ? typeName(there.type) : there[name] || "–");
  const conflict = (name: string) =>
    there[name] !== first[name] && values[name] !== there[name] ? (
      <small className={styles.conflict}>{t("incident.edit.conflict", { value: shown(name) })}</small>
    ) : null;
  return (
    <FormDialog
      title={t("incident.edit.title")}
      verb={t("incident.edit")}
      ready={edits.length > 0 && values.title.trim() !== ""}
      onDo={save}
      onClose={onClose}
    >
      <Field
        label={t("incident.what")}
        value={titleOf({ title: values.title, titleOfAlert: incident.titleOfAlert && values.title === there.title })}
        onChange={(title) => set("title")(incident.titleOfAlert ? titleToSend(title, there.title) : title)}
        maxLength={200}
        first
      />
      {conflict("title")}
      <label>
        {t("incident.type")}
        <select value={values.type} onChange={(event) => set("type")(event.target.value)}>
          {types.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {conflict("type")}
      <label>
        {t("incident.severity")}
        <select value={values.severity} onChange={(event) => set("severity")(event.target.value)}>
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {t(`severity.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {conflict("severity")}
      <Field
        label={t("incident.where")}
        value={values.place}
        onChange={set("place")}
        maxLength={200}
        {...(spot ? { hint: t("incident.where.spot", { name: spot.name }) } : {})}
      />
      {conflict("place")}
      <label>
        {t("incident.description")}
        <textarea
          rows={4}
          maxLength={4000}
          value={values.description}
          onChange={(event) => set("description")(event.target.value)}
        />
      </label>
      {conflict("description")}
      <FieldInputs
        fields={fields ?? []}
        values={valuesIn(values)}
        onChange={setFields}
        noteOf={(id) => conflict(nameOfField(id))}
      />
    </FormDialog>
  );
}

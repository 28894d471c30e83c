import { useState } from "react";
import { type IncidentDetail, type IncidentEdit, incidents } from "../../api/incidents";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { SEVERITIES } from "../../picture/alerts";
import styles from "./Incident.module.css";
import { useTypeChoices } from "../../pages/types/useTypes";
import { useTypeName } from "./types";

const FIELDS = ["title", "type", "severity", "place", "description"] as const;
type FieldName = (typeof FIELDS)[number];
type Values = Record<FieldName, string>;

const valuesOf = (incident: IncidentDetail): Values => ({
  title: incident.title,
  type: incident.type,
  severity: incident.severity,
  place: incident.place,
  description: incident.description,
});

/** What somebody else changes meanwhile is shown beside the field; only changed fields are sent. */
export function EditDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const act = useAct("incidents");
  const typeName = useTypeName();
  const [before, setBefore] = useState(() => valuesOf(incident));
  const [values, setValues] = useState(before);
  const types = useTypeChoices(values.type);
  const there = valuesOf(incident);
  const set = (name: FieldName) => (value: string) => setValues({ ...values, [name]: value });
  const edits: IncidentEdit[] = FIELDS.filter((name) => values[name] !== before[name]).map((field) => ({
    field,
    was: before[field],
    becomes: values[field],
  }));
  const save = async (): Promise<void> => {
    if (await act(incidents.edit(incident.id, edits), t("incident.edited"))) onClose();
    else setBefore(there);
  };
  const shown = (name: FieldName): string => (name === "type" ? typeName(there.type) : there[name] || "–");
  const conflict = (name: FieldName) =>
    there[name] !== before[name] && values[name] !== there[name] ? (
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
      <Field label={t("incident.what")} value={values.title} onChange={set("title")} maxLength={200} first />
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
      <Field label={t("incident.where")} value={values.place} onChange={set("place")} maxLength={200} />
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
    </FormDialog>
  );
}

import { Button } from "@mantine/core";
import type { TypeField } from "../../api/types";
import { currentLanguage, t, word } from "../../i18n";
import { KINDS, nameIn, named, NEW_FIELD, REQUIRED } from "./draft";
import styles from "./Types.module.css";

interface FieldListProps {
  fields: readonly TypeField[];
  onChange: (fields: TypeField[]) => void;
  /** false where nothing is closed, such as at the step of a playbook */
  closes?: boolean;
}

/** Fields that are added, named and taken away. */
export function FieldList({ fields, onChange, closes = true }: FieldListProps) {
  const put = (index: number, field: TypeField): void => onChange([...fields].with(index, field));
  const up = (index: number): void => {
    const [one, other] = [fields[index - 1], fields[index]];
    if (one && other) onChange([...fields].with(index - 1, other).with(index, one));
  };
  return (
    <section className={styles.card}>
      <h2>{t("types.fields")}</h2>
      {fields.length === 0 && closes && <p className={styles.small}>{t("types.fields.none")}</p>}
      <ol className={styles.fieldList}>
        {fields.map((field, index) => (
          <li key={index}>
            <FieldRow field={field} number={index + 1} closes={closes} onChange={(changed) => put(index, changed)} />
            <span className={styles.rowButtons}>
              <button
                type="button"
                disabled={index === 0}
                aria-label={t("types.field.up", { number: index + 1 })}
                onClick={() => up(index)}
              >
                ↑
              </button>
              <button
                type="button"
                aria-label={t("types.field.remove", { number: index + 1 })}
                onClick={() => onChange(fields.filter((_, other) => other !== index))}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ol>
      <Button variant="default" onClick={() => onChange([...fields, NEW_FIELD])}>
        {t("types.field.add")}
      </Button>
    </section>
  );
}

interface FieldRowProps {
  field: TypeField;
  number: number;
  closes: boolean;
  onChange: (field: TypeField) => void;
}

function FieldRow({ field, number, closes, onChange }: FieldRowProps) {
  const language = currentLanguage();
  return (
    <div className={styles.fieldRow}>
      <input
        autoFocus={field.id === "" && nameIn(field.label, language) === ""}
        aria-label={t("types.field.name", { number })}
        maxLength={120}
        value={nameIn(field.label, language)}
        onChange={(event) => onChange({ ...field, label: named(field.label, language, event.target.value) })}
      />
      <select
        aria-label={t("types.field.kind", { number })}
        value={field.kind}
        onChange={(event) => onChange({ ...field, kind: event.target.value as TypeField["kind"] })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {word("types.kind", kind)}
          </option>
        ))}
      </select>
      {closes && (
        <select
          aria-label={t("types.field.required", { number })}
          value={field.required}
          onChange={(event) => onChange({ ...field, required: event.target.value as TypeField["required"] })}
        >
          {REQUIRED.map((moment) => (
            <option key={moment} value={moment}>
              {word("types.required", moment)}
            </option>
          ))}
        </select>
      )}
      {field.kind === "choice" && (
        <textarea
          rows={3}
          aria-label={t("types.field.choices", { number })}
          value={field.choices.join("\n")}
          onChange={(event) => onChange({ ...field, choices: event.target.value.split("\n") })}
        />
      )}
      {field.kind === "number" && <Limits field={field} onChange={onChange} />}
    </div>
  );
}

function Limits({ field, onChange }: { field: TypeField; onChange: (field: TypeField) => void }) {
  const bound = (value: string): number | null => (value === "" ? null : Number(value));
  return (
    <div className={styles.limits}>
      <label>
        {t("types.field.unit")}
        <input
          maxLength={20}
          value={field.unit}
          onChange={(event) => onChange({ ...field, unit: event.target.value })}
        />
      </label>
      <label>
        {t("types.field.least")}
        <input
          type="number"
          value={field.least ?? ""}
          onChange={(event) => onChange({ ...field, least: bound(event.target.value) })}
        />
      </label>
      <label>
        {t("types.field.most")}
        <input
          type="number"
          value={field.most ?? ""}
          onChange={(event) => onChange({ ...field, most: bound(event.target.value) })}
        />
      </label>
    </div>
  );
}

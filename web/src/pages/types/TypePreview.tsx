import { useState } from "react";
import type { IncidentType } from "../../api/types";
import { currentLanguage, t } from "../../i18n";
import { Sign } from "../../panels/incident/Sign";
import { INCIDENT_SIGNS } from "../../panels/incident/signs";
import { nameIn } from "./draft";
import styles from "./Types.module.css";
import { ValueField } from "./ValueField";

/** The form as an operator will have it; what is typed here is kept nowhere. */
export function TypePreview({ type }: { type: IncidentType }) {
  const [values, setValues] = useState<Record<string, string>>({});
  const language = currentLanguage();
  return (
    <section className={styles.card} aria-label={t("types.preview")}>
      <h2>{t("types.preview")}</h2>
      <p className={styles.previewHead}>
        <Sign path={INCIDENT_SIGNS[type.icon]} /> {type.title || nameIn(type.name, language)}
      </p>
      <div className={styles.preview}>
        {type.fields.map((field, index) => (
          <ValueField
            key={index}
            asked={{
              label: nameIn(field.label, language),
              kind: field.kind,
              choices: field.choices,
              unit: field.unit,
              needed: field.required === "opening",
            }}
            value={values[index] ?? ""}
            onChange={(value) => setValues({ ...values, [index]: value })}
          />
        ))}
      </div>
    </section>
  );
}

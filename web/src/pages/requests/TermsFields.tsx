import { Textarea, TextInput } from "@mantine/core";
import { t } from "../../i18n";
import type { TermsText } from "./lines";
import styles from "./Requests.module.css";

const LISTS = ["names", "plates", "emails", "phones", "identifiers", "sources"] as const;
const PLACE = ["latitude", "longitude", "radius"] as const;

interface TermsFieldsProps {
  value: TermsText;
  onChange: (value: TermsText) => void;
}

/** What tells a person apart: one term a line, and where they were when. */
export function TermsFields({ value, onChange }: TermsFieldsProps) {
  const set = (name: keyof TermsText, text: string) => onChange({ ...value, [name]: text });
  return (
    <fieldset className={styles.terms}>
      <legend>{t("requests.terms")}</legend>
      <p className={styles.quiet}>{t("requests.terms.hint")}</p>
      <div className={styles.grid}>
        {LISTS.map((name) => (
          <Textarea
            key={name}
            label={t(`requests.terms.${name}`)}
            value={value[name]}
            rows={2}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
        {(["from", "to"] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            label={t(`requests.terms.${name}`)}
            value={value[name]}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </div>
      <p className={styles.quiet}>{t("requests.terms.place")}</p>
      <div className={styles.grid}>
        {PLACE.map((name) => (
          <TextInput
            key={name}
            inputMode="decimal"
            label={t(`requests.terms.${name}`)}
            value={value[name]}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

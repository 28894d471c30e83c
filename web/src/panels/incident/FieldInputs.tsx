import { Fragment, type ReactNode } from "react";
import type { TypeField } from "../../api/types";
import { currentLanguage } from "../../i18n";
import { nameIn } from "../../pages/types/draft";
import { ValueField } from "../../pages/types/ValueField";
import type { Values } from "./fields";

interface FieldInputsProps {
  fields: readonly TypeField[];
  values: Values;
  onChange: (values: Values) => void;
  /** what is said below a field */
  noteOf?: (id: string) => ReactNode;
}

/** What an agency records of incidents of a type, one input for each field. */
export function FieldInputs({ fields, values, onChange, noteOf }: FieldInputsProps) {
  return fields.map(({ id, label, kind, choices, unit, required }) => (
    <Fragment key={id}>
      <ValueField
        asked={{ label: nameIn(label, currentLanguage()), kind, choices, unit, needed: required === "opening" }}
        value={values[id] ?? ""}
        onChange={(value) => onChange({ ...values, [id]: value })}
      />
      {noteOf?.(id)}
    </Fragment>
  ));
}

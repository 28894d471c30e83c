import styles from "./WhatIf.module.css";

interface Props {
  label: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

/** A number under its label. */
export function NumberField({ label, min, max, value, onChange }: Props) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        min={min}
        max={max}
        required
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </label>
  );
}

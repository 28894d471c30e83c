import type { Book } from "./book";

interface TargetSelectProps {
  book: Book;
  /** id of the step that it leads from */
  own: string;
  label: string;
  /** true where the label is only said, not shown */
  hidden?: boolean;
  value: string;
  onChange: (step: string) => void;
}

/** Where a way leads: one of the other steps. */
export function TargetSelect({ book, own, label, hidden = false, value, onChange }: TargetSelectProps) {
  const known = book.steps.some((step) => step.id === value);
  const select = (
    <select aria-label={hidden ? label : undefined} value={value} onChange={(event) => onChange(event.target.value)}>
      {!known && <option value={value}>{value}</option>}
      {book.steps
        .filter((step) => step.id !== own)
        .map((step) => (
          <option key={step.id} value={step.id}>
            {step.said}
          </option>
        ))}
    </select>
  );
  return hidden ? (
    select
  ) : (
    <label>
      {label}
      {select}
    </label>
  );
}

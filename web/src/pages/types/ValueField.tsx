import { t, word } from "../../i18n";

/** What is asked for: a field of a type, or of a playbook's step. */
export interface Asked {
  label: string;
  kind: string;
  choices: readonly string[];
  /** what choices are called in the reader's language, where they are */
  words?: Readonly<Record<string, string>>;
  unit: string;
  needed: boolean;
}

interface ValueFieldProps {
  asked: Asked;
  value: string;
  onChange: (value: string) => void;
}

const MARKS = ["suspect", "victim", "witness"] as const;

/** One value by the kind of its field, as the server reads it. */
export function ValueField({ asked, value, onChange }: ValueFieldProps) {
  const { kind, unit, needed, words = {} } = asked;
  const label = `${asked.label}${unit === "" ? "" : `, ${unit}`}${needed ? " *" : ""}`;
  if (kind === "person") return <PersonField label={label} value={value} onChange={onChange} />;
  const choices = kind === "yes-no" ? ["yes", "no"] : asked.choices;
  return (
    <label>
      {label}
      {kind === "choice" || kind === "yes-no" ? (
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t("types.preview.choose")}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {kind === "yes-no" ? t(choice === "yes" ? "types.yes" : "types.no") : (words[choice] ?? choice)}
            </option>
          ))}
        </select>
      ) : kind === "long-text" ? (
        <textarea rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : kind === "time" ? (
        <input
          type="datetime-local"
          value={localOf(value)}
          onChange={(event) => onChange(event.target.value === "" ? "" : new Date(event.target.value).toISOString())}
        />
      ) : (
        <input
          type={kind === "number" ? "number" : "text"}
          step="any"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </label>
  );
}

function PersonField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [, mark = "victim", who = ""] = /^(\w+): ?(.*)$/s.exec(value) ?? [];
  const put = (newMark: string, newWho: string): void => onChange(newWho === "" ? "" : `${newMark}: ${newWho}`);
  return (
    <label>
      {label}
      <span data-pair>
        <select aria-label={`${label}: 1`} value={mark} onChange={(event) => put(event.target.value, who)}>
          {MARKS.map((one) => (
            <option key={one} value={one}>
              {word("types.mark", one)}
            </option>
          ))}
        </select>
        <input value={who} onChange={(event) => put(mark, event.target.value)} />
      </span>
    </label>
  );
}

/** A moment as the browser's field has it, in its own time zone. */
function localOf(iso: string): string {
  if (iso === "") return "";
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

import { useEffect, useState } from "react";
import { t } from "../i18n";
import { look } from "../view/location";
import { useParam } from "../view/view";

const SETTLE_MILLIS = 250;

/** Words in the address, written when the typing pauses. */
export function SearchFilter({ name = "q", label }: { name?: string; label: string }) {
  const value = useParam(name);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = window.setTimeout(() => look({ [name]: text }, "replace"), SETTLE_MILLIS);
    return () => window.clearTimeout(timer);
  }, [text, value, name]);
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  options: readonly [value: string, label: string][];
}

/** One of some, or any, in the address. */
export function ChoiceFilter({ name, label, options }: ChoiceProps) {
  const value = useParam(name);
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => look({ [name]: event.target.value }, "replace")}>
        <option value="">{t("alerts.any")}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A moment by this workplace's clock, kept in the address as UTC. */
export function MomentFilter({ name, label }: { name: string; label: string }) {
  const value = useParam(name);
  const local = value === "" ? "" : toLocal(new Date(value));
  return (
    <label>
      {label}
      <input
        type="datetime-local"
        value={local}
        onChange={(event) => {
          const moment = new Date(event.target.value);
          look({ [name]: Number.isNaN(moment.getTime()) ? null : moment.toISOString() }, "replace");
        }}
      />
    </label>
  );
}

function toLocal(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

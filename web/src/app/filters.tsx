import { useEffect, useState } from "react";
import { t } from "../i18n";
import { formatMoment, parseMoment } from "../lib/format";
import { look } from "../view/location";
import { useParam } from "../view/view";
import styles from "./Page.module.css";

const SETTLE_MILLIS = 250;
/** letters of a moment down to its minutes */
const MINUTES = "2026-11-22 02:10".length;

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

/** A moment as the city's clock says it, kept in the address as UTC; what is no moment yet is left alone. */
export function MomentFilter({ name, label }: { name: string; label: string }) {
  const value = useParam(name);
  const written = value === "" ? "" : formatMoment(Date.parse(value)).slice(0, MINUTES);
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const moment = parseMoment(text);
  const keep = (): void => {
    if (text.trim() === "") look({ [name]: null }, "replace");
    else if (moment !== null && text !== written) look({ [name]: new Date(moment).toISOString() }, "replace");
  };
  return (
    <label>
      {label}
      <input
        className={styles.moment}
        placeholder={t("alerts.moment")}
        value={text}
        aria-invalid={text.trim() !== "" && moment === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
    </label>
  );
}

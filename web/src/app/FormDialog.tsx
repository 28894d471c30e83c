import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { t } from "../i18n";
import styles from "./ReasonDialog.module.css";
import { Dialog } from "./Dialog";

interface FormDialogProps {
  title: string;
  hint?: string;
  /** on the button */
  verb: string;
  ready: boolean;
  onDo: () => Promise<void>;
  onClose: () => void;
  /** true where a map or a table needs the room */
  wide?: boolean;
  children: ReactNode;
}

/** A few fields and what is done with them; what the server refused stays open. */
export function FormDialog({ title, hint, verb, ready, onDo, onClose, wide = false, children }: FormDialogProps) {
  const [busy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    await onDo();
    setBusy(false);
  };
  return (
    <Dialog onClose={onClose} title={title} size={wide ? "xl" : "md"}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        {hint && <p>{hint}</p>}
        {children}
        <div className={styles.buttons}>
          <Button type="submit" loading={busy} disabled={!ready}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "password" | "datetime-local";
  hint?: string;
  maxLength?: number;
  /** true for the field that a dialog begins with */
  first?: boolean;
}

/** One line of text with its name above. */
export function Field({ label, value, onChange, type = "text", hint, maxLength = 100, first }: FieldProps) {
  return (
    <label>
      {label}
      <input
        type={type}
        value={value}
        maxLength={maxLength}
        data-autofocus={first}
        autoFocus={first}
        autoComplete={type === "password" ? "new-password" : "off"}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && <small>{hint}</small>}
    </label>
  );
}

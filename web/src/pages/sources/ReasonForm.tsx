import { Button } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { t } from "../../i18n";
import styles from "./Sources.module.css";

const MOST_LETTERS = 500;

interface Props {
  /** Asks for the reason. */
  label: string;
  /** What will come of it. */
  note: string;
  /** On the button that does it. */
  act: string;
  onSubmit: (values: FormData) => void;
  onCancel: () => void;
  busy: boolean;
  /** What else is asked, by name. */
  children?: ReactNode;
}

/** Asks why something is done to a source, under the name `reason`, before it is done. */
export function ReasonForm({ label, note, act, onSubmit, onCancel, busy, children }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        {label}
        <input name="reason" required maxLength={MOST_LETTERS} autoFocus />
      </label>
      {children}
      <p className={styles.none}>{note}</p>
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {act}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </div>
    </form>
  );
}

import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { t } from "../i18n";
import styles from "./ReasonDialog.module.css";
import { Dialog } from "./Dialog";

interface ReasonDialogProps {
  title: string;
  /** what follows from it */
  consequence: string;
  /** on the button */
  verb: string;
  onDo: (reason: string) => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks why, says what follows, and keeps open what the server refused. */
export function ReasonDialog({ title, consequence, verb, onDo, onClose, children }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    if (reason.trim() === "" || busy) return;
    setBusy(true);
    await onDo(reason.trim());
    setBusy(false);
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <p>{consequence}</p>
        {children}
        <label>
          {t("app.reason")}
          <textarea
            data-autofocus
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void act();
            }}
          />
        </label>
        <div className={styles.buttons}>
          <Button type="submit" loading={busy} disabled={reason.trim() === ""}>
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

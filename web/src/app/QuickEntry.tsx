import { useState } from "react";
import { t } from "../i18n";
import { useKeys } from "../lib/keys";
import { EntryForm } from "../pages/log/EntryForm";
import { Dialog } from "./Dialog";

/** An entry of the shift log from anywhere, by one key. */
export function QuickEntry() {
  const [open, setOpen] = useState(false);
  useKeys({ l: () => setOpen(true) });
  if (!open) return null;
  return (
    <Dialog onClose={() => setOpen(false)} title={t("log.write")} size="lg">
      <EntryForm onWritten={() => setOpen(false)} />
    </Dialog>
  );
}

import { Modal } from "@mantine/core";
import { useState } from "react";
import { t } from "../i18n";
import { useKeys } from "../lib/keys";
import { EntryForm } from "../pages/log/EntryForm";

/** An entry of the shift log from anywhere, by one key. */
export function QuickEntry() {
  const [open, setOpen] = useState(false);
  useKeys({ l: () => setOpen(true) });
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={t("log.write")}
      size="lg"
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <EntryForm onWritten={() => setOpen(false)} />
    </Modal>
  );
}

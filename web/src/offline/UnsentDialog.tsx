import { FormDialog } from "../app/FormDialog";
import { t } from "../i18n";

interface UnsentDialogProps {
  count: number;
  onLeave: () => void;
  onClose: () => void;
}

/** Warns who signs out while something of theirs waits to be sent. */
export function UnsentDialog({ count, onLeave, onClose }: UnsentDialogProps) {
  return (
    <FormDialog
      title={t("offline.leave.title")}
      hint={t("offline.leave.hint", { count })}
      verb={t("offline.leave.do")}
      ready
      onDo={async () => onLeave()}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

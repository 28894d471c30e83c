import { useState } from "react";
import { units, type WarningKind } from "../../api/units";
import { Field, FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";

const KINDS: readonly WarningKind[] = ["armed", "gas", "secondary-device", "contact-first", "other"];

/** Warns every unit that is or will be sent to an incident. */
export function WarnDialog({ incident, onClose }: { incident: string; onClose: () => void }) {
  const act = useAct("incident", "warnings");
  const [kind, setKind] = useState<WarningKind>("armed");
  const [text, setText] = useState("");
  const warn = async (): Promise<void> => {
    const done = units.warn(incident, kind, text.trim()).then(() => true);
    if (await act(done, t("units.warning.done"))) onClose();
  };
  return (
    <FormDialog
      title={t("units.warning.warn")}
      verb={t("units.warning.warn")}
      ready={kind !== "other" || text.trim() !== ""}
      onDo={warn}
      onClose={onClose}
    >
      <label>
        {t("units.warning.kind")}
        <select data-autofocus autoFocus value={kind} onChange={(event) => setKind(event.target.value as WarningKind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`units.warning.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Field label={t("units.warning.text")} value={text} onChange={setText} maxLength={280} />
    </FormDialog>
  );
}

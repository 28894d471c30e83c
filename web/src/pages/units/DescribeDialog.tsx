import { useState } from "react";
import { type Unit, type UnitKind, units } from "../../api/units";
import { useDomain } from "../../app/domain";
import { Field, FormDialog } from "../../app/FormDialog";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { go } from "../../view/location";
import { idOf, skillsOf } from "./describe";
import { KINDS } from "./kinds";

const LONGEST_CALL_SIGN = 32;
const LONGEST_ID = 64;
const LONGEST_SKILLS = 400;

/** Registers a unit of the reader's agency, or describes one anew; its id stays. */
export function DescribeDialog({ unit, onClose }: { unit?: Unit; onClose: () => void }) {
  const act = useAct("unit");
  const agency = useSession().data?.user.agency ?? "";
  const domain = useDomain()?.id ?? "live";
  const [callSign, setCallSign] = useState(unit?.callSign ?? "");
  const [ownId, setOwnId] = useState<string | null>(unit?.id ?? null);
  const [kind, setKind] = useState<UnitKind>(unit?.kind ?? "patrol");
  const [skills, setSkills] = useState(unit?.skills.join(", ") ?? "");
  const id = ownId ?? idOf(agency, callSign);
  const put = async (): Promise<void> => {
    const asked = units.put(id, domain, { callSign: callSign.trim(), kind, skills: skillsOf(skills) });
    if (!(await act(asked, t(unit ? "units.described" : "units.registered", { unit: callSign.trim() })))) return;
    onClose();
    if (!unit) go(`/units/${encodeURIComponent(id)}`);
  };
  return (
    <FormDialog
      title={t(unit ? "units.describe" : "units.register")}
      verb={t(unit ? "units.describe" : "units.register")}
      ready={callSign.trim() !== "" && id !== ""}
      onDo={put}
      onClose={onClose}
    >
      <Field
        label={t("units.column.name")}
        hint={t("units.name.hint", { most: LONGEST_CALL_SIGN })}
        value={callSign}
        onChange={setCallSign}
        maxLength={LONGEST_CALL_SIGN}
        first
      />
      {!unit && (
        <Field
          label={t("units.id")}
          hint={t("units.id.hint", { most: LONGEST_ID })}
          value={id}
          onChange={setOwnId}
          maxLength={LONGEST_ID}
        />
      )}
      <label>
        {t("units.column.kind")}
        <select value={kind} onChange={(event) => setKind(event.target.value as UnitKind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`units.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={t("units.column.skills")}
        hint={t("units.skills.hint")}
        value={skills}
        onChange={setSkills}
        maxLength={LONGEST_SKILLS}
      />
    </FormDialog>
  );
}

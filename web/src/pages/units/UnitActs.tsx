import { Button } from "@mantine/core";
import { useState } from "react";
import { type Unit, units } from "../../api/units";
import cards from "../../app/Cards.module.css";
import { FormDialog } from "../../app/FormDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { SendDialog } from "../../panels/units/SendDialog";
import { StatusMenu } from "../../panels/units/StatusMenu";
import { useUnitName } from "../../panels/units/useUnits";
import { go } from "../../view/location";
import { DescribeDialog } from "./DescribeDialog";

/** What can be done with a unit: say what it does, send it, describe it anew, retire it. */
export function UnitActs({ unit, keeps }: { unit: Unit; keeps: boolean }) {
  const [dialog, setDialog] = useState<"send" | "describe" | "retire" | null>(null);
  const close = (): void => setDialog(null);
  const sendable = unit.handled && unit.status !== "off-duty";
  const describe = (): void => setDialog("describe");
  const send = (): void => setDialog("send");
  useKeys({ ...(sendable ? { s: send } : {}), ...(keeps ? { e: describe } : {}) });
  return (
    <div className={cards.buttons}>
      <StatusMenu unit={unit} />
      {sendable && (
        <Button variant="default" size="xs" onClick={send} rightSection={<kbd>s</kbd>}>
          {t("units.send")}
        </Button>
      )}
      {keeps && (
        <>
          <Button variant="default" size="xs" onClick={describe} rightSection={<kbd>e</kbd>}>
            {t("units.describe")}
          </Button>
          <Button variant="default" size="xs" onClick={() => setDialog("retire")}>
            {t("units.retire")}
          </Button>
        </>
      )}
      {dialog === "send" && <SendDialog unit={unit} onClose={close} />}
      {dialog === "describe" && <DescribeDialog unit={unit} onClose={close} />}
      {dialog === "retire" && <RetireDialog unit={unit} onClose={close} />}
    </div>
  );
}

function RetireDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const act = useAct("unit");
  const nameOf = useUnitName();
  const retire = async (): Promise<void> => {
    const done = units.retire(unit.id).then(() => true);
    if (await act(done, t("units.retired", { unit: nameOf(unit) }))) go("/units");
  };
  return (
    <FormDialog
      title={t("units.retire.title", { unit: nameOf(unit) })}
      hint={t("units.retire.consequence")}
      verb={t("units.retire")}
      ready
      onDo={retire}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

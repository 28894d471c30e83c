import { Button, Menu } from "@mantine/core";
import { type Unit, type UnitStatus, type UnitStep, units } from "../../api/units";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { useUnitName } from "./useUnits";

const STEPS: readonly UnitStep[] = ["en-route", "arrived", "cleared"];
const FREE: readonly UnitStatus[] = ["available", "unavailable", "off-duty"];

/** What can come next for a unit: the steps of its assignment, or what it does otherwise. */
export function StatusMenu({ unit }: { unit: Unit }) {
  const act = useAct("near-units");
  const nameOf = useUnitName();
  const name = nameOf(unit);
  if (!unit.handled) return null;
  const said = (status: UnitStatus): string => t("units.acted", { unit: name, status: t(`units.status.${status}`) });
  const step = async (next: UnitStep): Promise<void> => {
    const after = { "en-route": "en-route", arrived: "on-scene", cleared: "available" } as const;
    await act(units.step(unit.id, next), said(after[next]));
  };
  return (
    <Menu position="bottom-end" width={200} transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<span aria-hidden>▾</span>}>
          <span className="visually-hidden">{t("units.act", { unit: name })}: </span>
          {t(`units.status.${unit.status}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {unit.assignment
          ? STEPS.slice(unit.status === "assigned" ? 0 : unit.status === "en-route" ? 1 : 2).map((next) => (
              <Menu.Item key={next} onClick={() => void step(next)}>
                {t(`units.step.${next}`)}
              </Menu.Item>
            ))
          : FREE.filter((status) => status !== unit.status).map((status) => (
              <Menu.Item key={status} onClick={() => void act(units.change(unit.id, status), said(status))}>
                {t(`units.status.${status}`)}
              </Menu.Item>
            ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { useQuery } from "@tanstack/react-query";
import { type Unit, units } from "../../api/units";
import { Problem } from "../../api/client";
import { Age } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import cards from "../../app/Cards.module.css";
import { Link } from "../../app/Link";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { warningsOf } from "../../panels/units/Sent";
import { useKeeps, useUnitName, useUnits } from "../../panels/units/useUnits";
import { skillName } from "../../panels/units/skills";
import { Devices } from "./Devices";
import { Errand, Seen } from "./cells";
import { PhoneLinks } from "./PhoneLinks";
import { UnitActs } from "./UnitActs";

/** One unit: what it is and does; for who keeps it, its devices and phones too. */
export function UnitPage({ id }: { id: string }) {
  const shown = useUnits().get(id);
  const asked = useQuery({
    queryKey: ["unit", id],
    queryFn: ({ signal }) => units.get(id, signal),
    enabled: shown === undefined,
  });
  const unit = shown ?? asked.data;
  if (unit) return <Loaded key={unit.id} unit={unit} />;
  if (asked.isPending) return <Skeleton rows={8} />;
  if (asked.error instanceof Problem && asked.error.status === 404)
    return <Notice title={t("units.gone")} hint={t("units.gone.hint")} />;
  return <Failure error={asked.error} retry={() => void asked.refetch()} />;
}

function Loaded({ unit }: { unit: Unit }) {
  const nameOf = useUnitName();
  const agencyName = useAgencyName();
  const keeps = useKeeps()(unit);
  return (
    <Page title={nameOf(unit)} note={`${agencyName(unit.agency)} · ${unit.id}`}>
      <section className={cards.section}>
        <div className={cards.card}>
          <Facts facts={factsOf(unit)} />
          <UnitActs unit={unit} keeps={keeps} />
        </div>
      </section>
      {keeps && <PhoneLinks unit={unit} />}
      {keeps && <Devices unit={unit} />}
      <section className={cards.section}>
        <Link to="/units">{t("units.back")}</Link>
      </section>
    </Page>
  );
}

function factsOf(unit: Unit): Fact[] {
  const facts: Fact[] = [
    [t("units.column.kind"), t(`units.kind.${unit.kind}`)],
    [
      t("units.column.status"),
      <>
        {t(`units.status.${unit.status}`)}, <Age time={unit.since} />
      </>,
    ],
    [t("units.column.place"), <Seen key="seen" unit={unit} />],
  ];
  if (unit.skills.length > 0) facts.push([t("units.column.skills"), unit.skills.map(skillName).join(", ")]);
  if (unit.assignment) facts.push([t("units.column.incident"), <Errand key="errand" unit={unit} />]);
  if (unit.warnings.length > 0) facts.push([t("units.warnings"), warningsOf(unit)]);
  return facts;
}

import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Unit } from "../../api/units";
import { Age } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { ChoiceFilter } from "../../app/filters";
import { usePicture } from "../../app/live";
import { Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { ShownTo } from "../../app/ShownTo";
import { useSession } from "../../app/session";
import { Lines } from "../../app/table/Lines";
import { type Column, Table } from "../../app/table/Table";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { useStore } from "../../lib/useStore";
import { useIncidents } from "../../panels/incident/useIncident";
import { useIncidentName } from "../../panels/incident/types";
import { NearUnits } from "../../panels/units/NearUnits";
import { skillName } from "../../panels/units/skills";
import { StatusMenu } from "../../panels/units/StatusMenu";
import styles from "../../panels/units/Units.module.css";
import { useKeeps, useUnits, useUnitsShownTo } from "../../panels/units/useUnits";
import { useParam } from "../../view/view";
import { Errand, Name, Seen } from "./cells";
import { DescribeDialog } from "./DescribeDialog";
import { KINDS, STATUSES } from "./kinds";
import { UnitPage } from "./UnitPage";

const COLUMNS: Column<Unit>[] = [
  { header: t("units.column.name"), width: "minmax(150px, 1.5fr)", cell: (unit) => <Name unit={unit} /> },
  {
    header: t("units.column.agency"),
    width: "minmax(150px, 2fr)",
    cell: (unit) => <AgencyName id={unit.agency} />,
    wide: true,
  },
  { header: t("units.column.kind"), width: "120px", cell: (unit) => t(`units.kind.${unit.kind}`), wide: true },
  { header: t("units.column.status"), width: "120px", cell: (unit) => t(`units.status.${unit.status}`) },
  {
    header: t("units.column.since"),
    width: "84px",
    cell: (unit) => <Age time={unit.since} />,
    align: "right",
    wide: true,
  },
  { header: t("units.column.place"), width: "110px", cell: (unit) => <Seen unit={unit} />, align: "right", wide: true },
  {
    header: t("units.column.incident"),
    width: "minmax(150px, 2fr)",
    cell: (unit) => <Errand unit={unit} />,
    wide: true,
  },
  {
    header: t("units.column.skills"),
    width: "minmax(160px, 2fr)",
    cell: (unit) => unit.skills.map(skillName).join(", "),
    wide: true,
  },
  { header: t("units.column.acts"), width: "150px", cell: (unit) => <StatusMenu unit={unit} /> },
];

const lines = (unit: Unit) => (
  <Lines
    title={
      <span className={styles.line}>
        <Name unit={unit} />
        <StatusMenu unit={unit} />
      </span>
    }
    above={[t(`units.kind.${unit.kind}`), <Seen key="seen" unit={unit} />]}
    below={[
      unit.handled ? <Errand key="errand" unit={unit} /> : t(`units.status.${unit.status}`),
      <Age key="since" time={unit.since} />,
    ]}
  />
);

/** All units, or one of them. */
export default function UnitsPage({ id }: { id: string }) {
  return id === "" ? <UnitTable /> : <UnitPage key={id} id={id} />;
}

/** Those who can be sent, as the map has them; beside an incident, who could be there first. */
function UnitTable() {
  const loading = useStore(usePicture().heard, (heard) => heard === null);
  const shownTo = useParam("shownTo");
  const shown = useUnitsShownTo(shownTo);
  const present = useUnits();
  const kind = useParam("kind");
  const status = useParam("status");
  const rows = useMemo(
    () =>
      (shownTo === "" ? [...present.values()] : [...shown])
        .filter((unit) => (kind === "" || unit.kind === kind) && (status === "" || unit.status === status))
        .sort(
          (a, b) =>
            a.agency.localeCompare(b.agency) || a.callSign.localeCompare(b.callSign, undefined, { numeric: true }),
        ),
    [present, shown, shownTo, kind, status],
  );
  return (
    <Page
      title={t("units.title")}
      note={!loading && t("units.count", { count: rows.length })}
      tools={<Tools />}
      acts={<Register />}
    >
      <ShownTo here="/units" />
      <Beside />
      {loading && <Skeleton rows={12} />}
      {!loading && rows.length === 0 && <Notice title={t("units.empty")} hint={t("units.empty.hint")} />}
      {rows.length > 0 && (
        <Table label={t("units.title")} columns={COLUMNS} rows={rows} keyOf={(unit) => unit.id} compact={lines} />
      )}
    </Page>
  );
}

function Tools() {
  const incidentName = useIncidentName();
  const incidents = useIncidents();
  const options = [...incidents.values()].map((one): [string, string] => [
    one.id,
    [one.number, incidentName(one)].join(" · "),
  ]);
  return (
    <>
      <ChoiceFilter name="incident" label={t("units.near.choose")} options={options} />
      <ChoiceFilter
        name="kind"
        label={t("units.column.kind")}
        options={KINDS.map((one) => [one, t(`units.kind.${one}`)])}
      />
      <ChoiceFilter
        name="status"
        label={t("units.column.status")}
        options={STATUSES.map((one) => [one, t(`units.status.${one}`)])}
      />
    </>
  );
}

/** Adds a unit, for those who keep the list. */
function Register() {
  const agency = useSession().data?.user.agency ?? "";
  const keeps = useKeeps()({ agency });
  const [registering, setRegistering] = useState(false);
  useKeys(keeps ? { n: () => setRegistering(true) } : {});
  if (!keeps) return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setRegistering(true)} rightSection={<kbd>n</kbd>}>
        {t("units.register")}
      </Button>
      {registering && <DescribeDialog onClose={() => setRegistering(false)} />}
    </>
  );
}

function Beside() {
  const incidentName = useIncidentName();
  const chosen = useIncidents().get(useParam("incident"));
  return (
    chosen && (
      <div className={styles.beside}>
        <h2>{[chosen.number, incidentName(chosen)].join(" · ")}</h2>
        <NearUnits incident={chosen} />
      </div>
    )
  );
}

function AgencyName({ id }: { id: string }) {
  const agencyName = useAgencyName();
  return <>{agencyName(id)}</>;
}

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { IncidentSummary } from "../../api/incidents";
import { type NearUnit, units } from "../../api/units";
import { Failure, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatAge } from "../../lib/format";
import { useKeys } from "../../lib/keys";
import { UnitMark } from "./UnitMark";
import { skillName } from "./skills";
import styles from "./Units.module.css";
import { useUnitName, useUnits } from "./useUnits";
import { WarnDialog } from "./WarnDialog";
import { SendDialog } from "./SendDialog";
import { Sent } from "./Sent";
import { Warnings } from "./Warnings";

const REFRESH_MILLIS = 10_000;
/** As many as have a key of their own. */
const MOST = 6;

type Incident = Pick<IncidentSummary, "id" | "lon" | "lat" | "domain">;

/** Who is sent to an incident, and who could be there first; g and its number sends each. */
export function NearUnits({ incident, keys = true }: { incident: Incident; keys?: boolean }) {
  const [dialog, setDialog] = useState<"warn" | "send" | null>(null);
  const close = (): void => setDialog(null);
  useKeys(keys ? { h: () => setDialog("warn"), "g 0": () => setDialog("send") } : {});
  return (
    <section>
      <h3>{t("units.title")}</h3>
      <Warnings incident={incident.id} />
      <Sent incident={incident.id} />
      {incident.lon === null || incident.lat === null ? (
        <p className={styles.none}>{t("units.near.noplace")}</p>
      ) : (
        <NearList incident={incident} place={[incident.lon, incident.lat]} keys={keys} />
      )}
      <div className={styles.tools}>
        <Button size="xs" variant="default" onClick={() => setDialog("send")} rightSection={keys && <kbd>g 0</kbd>}>
          {t("units.send.other")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDialog("warn")} rightSection={keys && <kbd>h</kbd>}>
          {t("units.warning.warn")}
        </Button>
      </div>
      {dialog === "send" && <SendDialog incident={incident.id} onClose={close} />}
      {dialog === "warn" && <WarnDialog incident={incident.id} onClose={close} />}
    </section>
  );
}

function NearList({ incident, place, keys }: { incident: Incident; place: [number, number]; keys: boolean }) {
  const act = useAct("near-units");
  const nameOf = useUnitName();
  const present = useUnits();
  const [lon, lat] = place;
  const near = useQuery<NearUnit[]>({
    queryKey: ["near-units", incident.id, lon, lat],
    queryFn: ({ signal }) => units.near({ lon, lat, domain: incident.domain }, signal),
    refetchInterval: REFRESH_MILLIS,
  });
  const rows = (near.data ?? [])
    .filter(({ unit }) => unit.handled && (present.get(unit.id) ?? unit).status === "available")
    .slice(0, MOST);
  const assign = (row: NearUnit | undefined): void => {
    if (row) void act(units.assign(row.unit.id, incident.id), t("units.assigned", { unit: nameOf(row.unit) }));
  };
  const byKey = rows.map((row, index) => [`g ${index + 1}`, () => assign(row)] as const);
  useKeys(keys ? Object.fromEntries(byKey) : {});
  if (near.isPending) return <Skeleton rows={3} />;
  if (near.isError) return <Failure error={near.error} retry={() => void near.refetch()} />;
  if (rows.length === 0) return <p className={styles.none}>{t("units.near.empty")}</p>;
  return (
    <ol className={styles.near} aria-label={t("units.near")}>
      {rows.map((row, index) => (
        <li key={row.unit.id}>
          <UnitMark unit={row.unit} />
          <b>{nameOf(row.unit)}</b>
          <span className={styles.time}>{row.seconds === null ? "–" : formatAge(row.seconds * 1000)}</span>
          <Button
            size="xs"
            variant="default"
            onClick={() => assign(row)}
            rightSection={keys && <kbd aria-hidden>g {index + 1}</kbd>}
          >
            {t("units.assign")} <span className="visually-hidden">{nameOf(row.unit)}</span>
          </Button>
          <small>
            {[t(`units.kind.${row.unit.kind}`), t(`units.near.${row.how}`), ...row.unit.skills.map(skillName)].join(
              " · ",
            )}
          </small>
        </li>
      ))}
    </ol>
  );
}

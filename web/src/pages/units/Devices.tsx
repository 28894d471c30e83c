import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type NewDevice, type Unit, type UnitDevice, units } from "../../api/units";
import cards from "../../app/Cards.module.css";
import { Failure } from "../../app/Notice";
import { tell } from "../../app/toasts";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatDate } from "../../lib/format";
import { Facts } from "../../panels/detail/Facts";
import { HeldRow } from "./HeldRow";
import styles from "./Keep.module.css";

/** The trackers that say by MQTT where a unit is: a secret for each, shown once, taken away at once. */
export function Devices({ unit }: { unit: Unit }) {
  const act = useAct("unit-devices");
  const [made, setMade] = useState<NewDevice | null>(null);
  const held = useQuery({
    queryKey: ["unit-devices", unit.id],
    queryFn: ({ signal }) => units.devices(unit.id, signal),
  });
  const add = async (): Promise<void> => setMade(await act(units.addDevice(unit.id), t("units.device.added")));
  const remove = (id: string): void => void act(units.removeDevice(unit.id, id), t("units.device.removed", { id }));
  return (
    <section className={cards.section}>
      <div className={cards.head}>
        <h2>{t("units.devices")}</h2>
        <Button variant="default" size="xs" onClick={() => void add()}>
          {t("units.device.add")}
        </Button>
        <p>{t("units.devices.lead")}</p>
      </div>
      {made && <Secret made={made} />}
      {held.isError && <Failure error={held.error} retry={() => void held.refetch()} />}
      {held.data?.length === 0 && <p className={cards.quiet}>{t("units.devices.none")}</p>}
      <ul className={cards.rows}>
        {held.data?.map((device) => (
          <Row key={device.id} device={device} onRemove={() => remove(device.id)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ device, onRemove }: { device: UnitDevice; onRemove: () => void }) {
  return (
    <HeldRow
      id={device.id}
      words={t("units.device.since", { date: formatDate(Date.parse(device.createdAt)), person: device.createdBy })}
      remove={t("units.device.remove")}
      removeLabel={t("units.device.remove.label", { id: device.id })}
      onRemove={onRemove}
    />
  );
}

function Secret({ made }: { made: NewDevice }) {
  const copy = (): void => void navigator.clipboard.writeText(made.secret).then(() => tell(t("app.copied")));
  return (
    <div className={styles.secret} role="status">
      <p>{t("units.device.once")}</p>
      <Facts
        facts={[
          [t("source.credentials.username"), <code key="name">{made.username}</code>],
          [t("source.credentials.secret"), <code key="secret">{made.secret}</code>],
          [t("units.device.topic"), <code key="topic">{made.topic}</code>],
        ]}
      />
      <Button variant="default" size="xs" onClick={copy}>
        {t("app.copy")}
      </Button>
    </div>
  );
}

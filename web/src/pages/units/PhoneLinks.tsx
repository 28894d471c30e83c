import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type HeldLink, type Unit, type UnitLink, units } from "../../api/units";
import cards from "../../app/Cards.module.css";
import { Failure } from "../../app/Notice";
import { QrPicture } from "../../app/QrPicture";
import { tell } from "../../app/toasts";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { HeldRow } from "./HeldRow";
import styles from "./Keep.module.css";

const HOURS = [1, 4, 12, 24] as const;
const SHIFT_HOURS = 12;

/** The phones that speak for a unit: a link for each, shown once with its code, taken back at once. */
export function PhoneLinks({ unit }: { unit: Unit }) {
  const act = useAct("unit-links");
  const [hours, setHours] = useState<number>(SHIFT_HOURS);
  const [made, setMade] = useState<UnitLink | null>(null);
  const held = useQuery({ queryKey: ["unit-links", unit.id], queryFn: ({ signal }) => units.links(unit.id, signal) });
  const add = async (): Promise<void> => setMade(await act(units.link(unit.id, hours * 60), t("units.link.made")));
  const remove = async (id: string): Promise<void> => {
    const done = units.removeLink(unit.id, id).then(() => true);
    if ((await act(done, t("units.link.removed"))) && made?.id === id) setMade(null);
  };
  return (
    <section className={cards.section}>
      <div className={cards.head}>
        <h2>{t("units.links")}</h2>
        <label className={styles.hours}>
          {t("units.link.hours")}
          <select value={hours} onChange={(event) => setHours(Number(event.target.value))}>
            {HOURS.map((one) => (
              <option key={one} value={one}>
                {t("units.link.hours.value", { count: one })}
              </option>
            ))}
          </select>
        </label>
        <Button variant="default" size="xs" onClick={() => void add()}>
          {t("units.link")}
        </Button>
        <p>{t("units.link.lead")}</p>
      </div>
      {made && <Shown link={made} />}
      {held.isError && <Failure error={held.error} retry={() => void held.refetch()} />}
      {held.data?.length === 0 && <p className={cards.quiet}>{t("units.links.none")}</p>}
      <ul className={cards.rows}>
        {held.data?.map((link) => (
          <Row key={link.id} link={link} onRemove={() => void remove(link.id)} />
        ))}
      </ul>
    </section>
  );
}

function Shown({ link }: { link: UnitLink }) {
  const address = new URL(link.path, window.location.origin).href;
  const copy = (): void => void navigator.clipboard.writeText(address).then(() => tell(t("app.copied")));
  return (
    <div className={styles.secret} role="status">
      <div className={styles.shown}>
        {link.qr && <QrPicture label={t("units.link.qr")} qr={link.qr} />}
        <div>
          <p>{t("units.link.once")}</p>
          <code className={styles.address}>{address}</code>
          <Button variant="default" size="xs" onClick={copy}>
            {t("units.link.copy")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Row({ link, onRemove }: { link: HeldLink; onRemove: () => void }) {
  const time = formatMoment(Date.parse(link.expiresAt));
  const opened = link.boundAt ? t("units.link.bound", { time: formatMoment(Date.parse(link.boundAt)) }) : null;
  return (
    <HeldRow
      id={link.id}
      words={[t("units.link.until", { time, person: link.createdBy }), opened ?? t("units.link.unbound")].join(" · ")}
      remove={t("units.link.remove")}
      removeLabel={t("units.link.remove.label", { id: link.id })}
      onRemove={onRemove}
    />
  );
}

import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { type Unit, type UnitLink, units } from "../../api/units";
import { useSession } from "../../app/session";
import { tell } from "../../app/toasts";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { useUnitName } from "../../panels/units/useUnits";
import styles from "./PhoneLink.module.css";

/** Makes a link for the unit's phone, shown this once. Supervisors of its agency do. */
export function PhoneLink({ unit }: { unit: Unit }) {
  const user = useSession().data?.user;
  const nameOf = useUnitName();
  const act = useAct();
  const [link, setLink] = useState<UnitLink | null>(null);
  const keeps = user?.agency === unit.agency && user.roles.some((role) => role === "supervisor" || role === "admin");
  if (!keeps) return null;
  const make = async (): Promise<void> => setLink(await act(units.link(unit.id), t("units.link")));
  return (
    <>
      <Button size="xs" variant="default" onClick={() => void make()}>
        {t("units.link")}
      </Button>
      {link && <Shown link={link} name={nameOf(unit)} onClose={() => setLink(null)} />}
    </>
  );
}

function Shown({ link, name, onClose }: { link: UnitLink; name: string; onClose: () => void }) {
  const address = new URL(link.path, window.location.origin).href;
  const copy = (): void => void navigator.clipboard.writeText(address).then(() => tell(t("app.copied")));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("units.link.title", { unit: name })}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <p className={styles.lead}>{t("units.link.lead")}</p>
      <p className={styles.address}>
        <code>{address}</code>
      </p>
      <p className={styles.lead}>{t("phone.until", { time: formatMoment(Date.parse(link.expiresAt)) })}</p>
      <Button onClick={copy}>{t("units.link.copy")}</Button>
    </Modal>
  );
}

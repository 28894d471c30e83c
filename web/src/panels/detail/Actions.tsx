import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { AlertSummary, CloseReason } from "../../api/types";
import { useActs } from "../../app/acts";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { usePastMillis } from "../../view/view";
import { OpenFrom } from "../incident/OpenFrom";
import { useMarks } from "../item/marks";
import styles from "./Detail.module.css";
import { REASONS } from "./note";
import { NoteDialog } from "./NoteDialog";

/** One key each: a, c with its reason, o, w for a note. Undo is in the message that follows. */
export function Actions({ alert }: { alert: AlertSummary }) {
  const acts = useActs();
  const past = usePastMillis() !== null;
  const [closing, setClosing] = useState(false);
  const [writing, setWriting] = useState(false);
  const closed = alert.state === "closed";
  const bulk = useMarks().size > 0;
  useKeys({
    a: () => !bulk && alert.state === "new" && acts.acknowledge(alert),
    c: () => !bulk && !closed && setClosing(true),
    o: () => closed && acts.reopen(alert),
    w: () => !past && setWriting(true),
  });
  const close = (reason: CloseReason): void => {
    setClosing(false);
    acts.close(alert, reason);
  };
  if (past) return <p className={styles.pastNote}>{t("act.past")}</p>;
  return (
    <footer className={styles.actions}>
      {closed && (
        <Button variant="default" onClick={() => acts.reopen(alert)} rightSection={<kbd>o</kbd>}>
          {t("act.reopen")}
        </Button>
      )}
      {alert.state === "new" && (
        <Button onClick={() => acts.acknowledge(alert)} rightSection={<kbd>a</kbd>}>
          {t("act.acknowledge")}
        </Button>
      )}
      {!closed && <CloseMenu opened={closing} onChange={setClosing} onClose={close} />}
      <Button variant="default" onClick={() => setWriting(true)} rightSection={<kbd>w</kbd>}>
        {t("act.note")}
      </Button>
      {!closed && <OpenFrom ids={[alert.id]} />}
      {writing && <NoteDialog alert={alert} onClose={() => setWriting(false)} />}
    </footer>
  );
}

interface CloseMenuProps {
  opened: boolean;
  onChange: (opened: boolean) => void;
  onClose: (reason: CloseReason) => void;
}

function CloseMenu({ opened, onChange, onClose }: CloseMenuProps) {
  useKeys(opened ? Object.fromEntries(REASONS.map((reason, index) => [String(index + 1), () => onClose(reason)])) : {});
  return (
    <Menu opened={opened} onChange={onChange} position="top-start" width={220} transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button variant="default" rightSection={<kbd>c</kbd>}>
          {t("act.close")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("act.close.as")}</Menu.Label>
        {REASONS.map((reason, index) => (
          <Menu.Item key={reason} onClick={() => onClose(reason)} rightSection={<kbd>{index + 1}</kbd>}>
            {t(`reason.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Modal } from "@mantine/core";
import { type Key, t } from "../i18n";
import styles from "./KeyList.module.css";

const KEYS: [string, Key][] = [
  ["j", "keys.next"],
  ["k", "keys.previous"],
  ["a", "keys.acknowledge"],
  ["c", "keys.close"],
  ["o", "keys.reopen"],
  ["w", "keys.note"],
  ["u", "keys.undo"],
  ["s", "keys.assign"],
  ["d", "keys.comment"],
  ["x", "keys.mark"],
  ["g g", "keys.merge"],
  ["u", "keys.split"],
  ["z", "keys.undo"],
  ["m", "keys.locate"],
  ["n", "keys.news"],
  ["Esc", "keys.deselect"],
  ["i", "keys.incident"],
  ["b", "keys.join"],
  ["p", "keys.ask"],
  ["t", "keys.task"],
  ["w", "keys.write"],
  ["e", "keys.edit"],
  ["l", "keys.log"],
  ["Home", "keys.live"],
  ["g 1", "keys.send"],
  ["g 0", "keys.sendOther"],
  ["h", "keys.warn"],
  ["[", "keys.earlier"],
  ["]", "keys.later"],
  ["Space", "keys.play"],
  ["/", "keys.search"],
  ["g r", "keys.room"],
  ["g h", "keys.alerts"],
  ["g i", "keys.incidents"],
  ["g s", "keys.sources"],
  ["g l", "keys.shiftLog"],
  ["g n", "keys.notifications"],
  ["g t", "keys.status"],
  ["g a", "keys.audit"],
  ["?", "keys.help"],
];

export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      size="lg"
    >
      <dl className={styles.keys}>
        {KEYS.map(([key, label]) => (
          <div key={key}>
            <dt>
              {key.split(" ").map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

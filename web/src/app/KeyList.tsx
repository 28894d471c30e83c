import { type Key, t } from "../i18n";
import styles from "./KeyList.module.css";
import { Dialog } from "./Dialog";

/** Keys that belong together, under the word for where they work. */
const GROUPS: [label: Key, keys: [key: string, label: Key][]][] = [
  [
    "queue.title",
    [
      ["j", "keys.next"],
      ["k", "keys.previous"],
      ["a", "keys.acknowledge"],
      ["c", "keys.close"],
      ["s", "keys.assign"],
      ["d", "keys.comment"],
      ["x", "keys.mark"],
      ["g g", "keys.merge"],
      ["u", "keys.split"],
      ["v", "keys.shelve"],
      ["z", "keys.undo"],
      ["m", "keys.locate"],
      ["n", "keys.news"],
      ["Esc", "keys.deselect"],
      ["o", "keys.reopen"],
      ["w", "keys.note"],
      ["i", "keys.incident"],
      ["b", "keys.join"],
    ],
  ],
  [
    "nav.incidents",
    [
      ["p", "keys.ask"],
      ["t", "keys.task"],
      ["w", "keys.write"],
      ["e", "keys.edit"],
      ["c", "keys.end"],
      ["1 – 9", "keys.answer"],
      ["g 1", "keys.send"],
      ["g 0", "keys.sendOther"],
      ["h", "keys.warn"],
    ],
  ],
  [
    "nav.units",
    [
      ["n", "units.register"],
      ["s", "units.send"],
      ["e", "units.describe"],
    ],
  ],
  [
    "nav.audit",
    [
      ["j", "keys.older"],
      ["k", "keys.newer"],
    ],
  ],
  [
    "keys.anywhere",
    [
      ["/", "keys.search"],
      ["l", "keys.log"],
      ["Home", "keys.live"],
      ["[", "keys.earlier"],
      ["]", "keys.later"],
      ["Space", "keys.play"],
      ["g r", "keys.room"],
      ["g i", "keys.incidents"],
      ["g d", "keys.layout"],
      ["g h", "keys.alerts"],
      ["g s", "keys.sources"],
      ["g l", "keys.shiftLog"],
      ["g n", "keys.notifications"],
      ["g t", "keys.status"],
      ["g a", "keys.audit"],
      ["?", "keys.help"],
    ],
  ],
];

/** The keys, by where they work. */
export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title={t("keys.title")} size={960}>
      {GROUPS.map(([label, keys]) => (
        <section key={label} className={styles.group}>
          <h2>{t(label)}</h2>
          <dl className={styles.keys}>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>{key.split(" ").map((part, place) => (part === "–" ? part : <kbd key={place}>{part}</kbd>))}</dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

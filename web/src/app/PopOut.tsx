import { t } from "../i18n";
import { useStore } from "../lib/useStore";
import { place } from "../view/location";
import { type Pane, popOut } from "../view/panes";
import styles from "./PopOut.module.css";

/** Opens a pane of the room in a window of its own; a window that is one has no such button. */
export function PopOut({ pane }: { pane: Exclude<Pane, "map"> }) {
  const inRoom = useStore(place, ({ path }) => path === "/");
  if (!inRoom) return null;
  const label = t(`pane.popout.${pane}`);
  return (
    <button type="button" className={styles.tool} onClick={() => popOut(pane)} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
        <path
          d="M9.500 3H13v3.500M13 3 7.500 8.500M11 9.500V13H3V5h3.500"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}

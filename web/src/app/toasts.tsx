import { t } from "../i18n";
import { useKeys } from "../lib/keys";
import { Store } from "../lib/store";
import { useStore } from "../lib/useStore";
import styles from "./toasts.module.css";

interface Toast {
  id: number;
  text: string;
  failed: boolean;
  undo: (() => void) | null;
}

const SHOWN_MILLIS = 9_000;
const toasts = new Store<Toast[]>([]);
let count = 0;

const drop = (id: number): void => toasts.update((all) => all.filter((toast) => toast.id !== id));

/** Says what was done, with the way back when there is one. */
export function tell(text: string, undo: (() => void) | null = null, failed = false): void {
  const id = ++count;
  toasts.update((all) => [...all.slice(-2), { id, text, undo, failed }]);
  window.setTimeout(() => drop(id), SHOWN_MILLIS);
}

function undoNewest(): void {
  const newest = toasts.current().findLast((toast) => toast.undo);
  if (!newest?.undo) return;
  drop(newest.id);
  newest.undo();
}

export function Toasts() {
  const shown = useStore(toasts, (all) => all);
  useKeys({ u: undoNewest });
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={`${styles.toast} ${toast.failed ? styles.failed : ""}`}>
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" className={styles.undo} onClick={undoNewest}>
              {t("app.undo")} <kbd>u</kbd>
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

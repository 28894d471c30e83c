import { useEffect } from "react";
import { t } from "../i18n";
import { useKeys } from "../lib/keys";
import { Store } from "../lib/store";
import { useStore } from "../lib/useStore";
import styles from "./toasts.module.css";

export interface Toast {
  id: number;
  text: string;
  failed: boolean;
  news: boolean;
  undo: (() => void) | null;
}

const SHOWN_MILLIS = 9_000;
const toasts = new Store<Toast[]>([]);
let count = 0;

const drop = (id: number): void => toasts.update((all) => all.filter((toast) => toast.id !== id));

/** Three stand at once. What came takes the place of what came before, so that what was done stays to be undone. */
export function withToast(shown: readonly Toast[], toast: Toast): Toast[] {
  const others = toast.news ? shown.filter(({ news }) => !news) : shown;
  return [...others.slice(-2), toast];
}

/** Says what was done, with the way back when there is one. */
export function tell(text: string, undo: (() => void) | null = null, failed = false): void {
  toasts.update((shown) => withToast(shown, { id: ++count, text, undo, failed, news: false }));
}

/** Says what came. */
export function tellNews(text: string): void {
  toasts.update((shown) => withToast(shown, { id: ++count, text, undo: null, failed: false, news: true }));
}

function undoNewest(): void {
  const newest = toasts.current().findLast((toast) => toast.undo);
  if (!newest?.undo) return;
  drop(newest.id);
  newest.undo();
}

export function Toasts() {
  const shown = useStore(toasts, (all) => all);
  useKeys({ z: undoNewest });
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {shown.map((toast) => (
        <Shown key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** Its time begins when it is drawn, so that a busy screen doesn't take it away unseen. */
function Shown({ toast }: { toast: Toast }) {
  const { id } = toast;
  useEffect(() => {
    const timer = window.setTimeout(() => drop(id), SHOWN_MILLIS);
    return () => window.clearTimeout(timer);
  }, [id]);
  return (
    <div className={`${styles.toast} ${toast.failed ? styles.failed : ""}`}>
      <span>{toast.text}</span>
      {toast.undo && (
        <button type="button" className={styles.undo} onClick={undoNewest}>
          {t("app.undo")} <kbd>z</kbd>
        </button>
      )}
    </div>
  );
}

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { usePicture } from "../../app/live";
import { Notice, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { useStore } from "../../lib/useStore";
import { look } from "../../view/location";
import { select, useSelection } from "../../view/view";
import { flyTo } from "../map/camera";
import { neighbour } from "./order";
import styles from "./Queue.module.css";
import { QueueFilter } from "./QueueFilter";
import { QueueRow } from "./QueueRow";
import { type Queue, useQueue } from "./useQueue";

const ROW_HEIGHT = 76;

/** What waits for someone: newest first, never moving under the pointer. */
export function QueuePanel() {
  const queue = useQueue();
  const box = useRef<HTMLDivElement>(null);
  useQueueKeys(queue);
  const showNew = (): void => {
    queue.release();
    box.current?.scrollTo({ top: 0 });
  };
  useKeys({ n: showNew });
  const reading = (): void => queue.setReading(isReading(box.current));
  return (
    <section className={styles.queue} aria-label={t("queue.title")}>
      <QueueFilter queue={queue} />
      {queue.waiting > 0 && (
        <button type="button" className={styles.news} onClick={showNew}>
          <b>{t("queue.new", { count: queue.waiting })}</b> <span>{t("queue.new.show")}</span> <kbd>n</kbd>
        </button>
      )}
      <div
        ref={box}
        className={styles.list}
        onPointerEnter={() => queue.setReading(true)}
        onPointerLeave={() => queue.setReading((box.current?.scrollTop ?? 0) > 0)}
        onScroll={reading}
        onFocus={() => queue.setReading(true)}
        onBlur={reading}
      >
        <QueueList queue={queue} box={box} />
      </div>
    </section>
  );
}

function isReading(box: HTMLDivElement | null): boolean {
  return box !== null && (box.scrollTop > 0 || box.matches(":hover") || box.contains(document.activeElement));
}

function useQueueKeys(queue: Queue): void {
  const selection = useSelection();
  const chosen = selection?.kind === "alert" ? selection.id : null;
  const move = (by: 1 | -1): void => {
    const id = neighbour(queue.shown, chosen, by);
    queue.setReading(true);
    if (id) select({ kind: "alert", id });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Escape: () => {
      select(null);
      queue.setReading(false);
    },
    m: () => {
      const alert = chosen ? queue.alerts.get(chosen) : undefined;
      if (alert?.lon != null && alert.lat != null) flyTo([alert.lon, alert.lat]);
    },
  });
}

function QueueList({ queue, box }: { queue: Queue; box: React.RefObject<HTMLDivElement | null> }) {
  const picture = usePicture();
  const loading = useStore(picture.heard, (heard) => heard === null);
  const selection = useSelection();
  const rows = useVirtualizer({
    count: queue.shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const at = selection?.kind === "alert" ? queue.shown.indexOf(selection.id) : -1;
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);
  if (loading) return <Skeleton rows={10} label={t("queue.loading")} />;
  if (queue.shown.length === 0) return <Empty queue={queue} />;
  return (
    <ol style={{ height: rows.getTotalSize(), position: "relative" }}>
      {rows.getVirtualItems().map((row) => {
        const alert = queue.alerts.get(queue.shown[row.index] ?? "");
        return (
          alert && (
            <li
              key={alert.id}
              className={styles.item}
              style={{ transform: `translateY(${row.start}px)` }}
              aria-setsize={queue.shown.length}
              aria-posinset={row.index + 1}
            >
              <QueueRow alert={alert} chosen={row.index === at} past={queue.past} />
            </li>
          )
        );
      })}
    </ol>
  );
}

function Empty({ queue }: { queue: Queue }) {
  if (queue.total === 0) return <Notice title={t("queue.empty")} hint={t("queue.empty.hint")} />;
  return (
    <Notice title={t("queue.empty.filtered")} hint={t("queue.empty.filtered.hint")}>
      <button type="button" className={styles.clear} onClick={() => look({ sev: null, q: null })}>
        {t("queue.filter.clear")}
      </button>
    </Notice>
  );
}

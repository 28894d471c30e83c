import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState } from "react";
import { usePicture } from "../../app/live";
import { Notice, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { useStore } from "../../lib/useStore";
import { look } from "../../view/location";
import { useSelection } from "../../view/view";
import { ItemDialogs } from "../item/ItemDialogs";
import { MarkBar } from "../item/MarkBar";
import { useMarks } from "../item/marks";
import { GlassAlerts } from "./GlassAlerts";
import styles from "./Queue.module.css";
import { QueueFilter } from "./QueueFilter";
import { QueueRow } from "./QueueRow";
import { rowOf } from "./rows";
import { type Queue, useQueue } from "./useQueue";
import { useQueueKeys } from "./useQueueKeys";
import { useSeen } from "./useSeen";

const ROW_HEIGHT = 76;

/** What waits for someone: newest first, never moving under the pointer. */
export function QueuePanel() {
  const queue = useQueue();
  const [box, setBox] = useState<HTMLDivElement | null>(null); // a state, for the list is drawn only when the box is there
  const marked = useMarks();
  useQueueKeys(queue);
  const showNew = (): void => {
    queue.release();
    box?.scrollTo({ top: 0 });
  };
  useKeys({ n: showNew });
  const reading = (): void => queue.setReading(isReading(box));
  return (
    <section className={styles.queue} aria-label={t("queue.title")}>
      <QueueFilter queue={queue} />
      {queue.waiting > 0 && (
        <button type="button" className={styles.news} onClick={showNew}>
          <b>{t("queue.new", { count: queue.waiting })}</b> <span>{t("queue.new.show")}</span> <kbd>n</kbd>
        </button>
      )}
      {!queue.past && <GlassAlerts rows={queue.rows} />}
      <div
        ref={setBox}
        className={styles.list}
        onPointerEnter={() => queue.setReading(true)}
        onPointerLeave={() => queue.setReading((box?.scrollTop ?? 0) > 0)}
        onScroll={reading}
        onFocus={() => queue.setReading(true)}
        onBlur={reading}
      >
        <QueueList queue={queue} box={box} />
      </div>
      <MarkBar marked={[...marked].flatMap((id) => queue.rows.get(id)?.item ?? [])} />
      <ItemDialogs />
    </section>
  );
}

function isReading(box: HTMLDivElement | null): boolean {
  return box !== null && (box.scrollTop > 0 || box.matches(":hover") || box.contains(document.activeElement));
}

function QueueList({ queue, box }: { queue: Queue; box: HTMLDivElement | null }) {
  const picture = usePicture();
  const loading = useStore(picture.heard, (heard) => heard === null);
  const selection = useSelection();
  const marked = useMarks();
  const rows = useVirtualizer({
    count: queue.shown.length,
    getScrollElement: () => box,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const chosen = rowOf(queue.rows.values(), selection);
  const at = chosen ? queue.shown.indexOf(chosen.id) : -1;
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);
  const range = rows.range;
  useSeen(queue.past || !range ? [] : queue.shown.slice(range.startIndex, range.endIndex + 1));
  if (loading) return <Skeleton rows={10} label={t("queue.loading")} />;
  if (queue.shown.length === 0) return <Empty queue={queue} />;
  return (
    <ol style={{ height: rows.getTotalSize(), position: "relative" }}>
      {rows.getVirtualItems().map((place) => {
        const row = queue.rows.get(queue.shown[place.index] ?? "");
        return (
          row && (
            <li
              key={row.id}
              className={styles.item}
              style={{ transform: `translateY(${place.start}px)` }}
              aria-setsize={queue.shown.length}
              aria-posinset={place.index + 1}
            >
              <QueueRow row={row} chosen={place.index === at} past={queue.past} marked={marked.has(row.id)} />
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

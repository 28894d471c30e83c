import { lazy, Suspense, useEffect } from "react";
import { DomainFrame } from "../../app/DomainFrame";
import { Skeleton } from "../../app/Notice";
import { OversightBars } from "../../app/oversight/OversightBars";
import { useCity } from "../../app/session";
import { type Key, t } from "../../i18n";
import { Detail } from "../../panels/detail/Detail";
import { Timeline } from "../../panels/timeline/Timeline";
import { sayWhenClosed } from "../../view/channel";
import type { Pane } from "../../view/panes";
import { Banners } from "./Banners";
import { LeftPane } from "./LeftPane";
import styles from "./Room.module.css";

const MapPanel = lazy(() => import("../../panels/map/MapPanel").then((module) => ({ default: module.MapPanel })));
const WORDS: Record<Pane, Key> = { queue: "queue.title", map: "map.label", detail: "detail.label" };

/** One pane of the room in a window of its own; what is chosen goes along with the room. */
export default function PaneWindow({ pane }: { pane: Pane }) {
  useEffect(() => sayWhenClosed(pane), [pane]);
  return (
    <DomainFrame>
      <main className={styles.window}>
        <h1 className="visually-hidden">{t(WORDS[pane])}</h1>
        <OversightBars />
        <Banners />
        <div className={styles.stage}>
          {pane === "queue" && <LeftPane alone />}
          {pane === "detail" && <Detail />}
          {pane === "map" && <WindowMap />}
        </div>
        {pane === "map" && <Timeline />}
      </main>
    </DomainFrame>
  );
}

function WindowMap() {
  const city = useCity();
  if (!city.data) return <Skeleton rows={4} />;
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <MapPanel city={city.data} tools="popped" />
    </Suspense>
  );
}

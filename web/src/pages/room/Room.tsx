import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense } from "react";
import { Boundary } from "../../app/Boundary";
import { Failure, Skeleton } from "../../app/Notice";
import { useCity } from "../../app/session";
import { t } from "../../i18n";
import { Detail } from "../../panels/detail/Detail";
import { Timeline } from "../../panels/timeline/Timeline";
import { bringBack, type Pane, parseAway } from "../../view/panes";
import { useParam, useSelection } from "../../view/view";
import { Banners } from "./Banners";
import { Divider, usePaneWidth } from "./Divider";
import { LeftPane } from "./LeftPane";
import styles from "./Room.module.css";
import { Tabs, useTab, useTurnOnPhone } from "./Tabs";

const MapPanel = lazy(() => import("../../panels/map/MapPanel").then((module) => ({ default: module.MapPanel })));

/** The main screen: queue, map, detail, and time under them. */
export default function Room() {
  const selection = useSelection();
  const away = parseAway(useParam("panes"));
  const [left, setLeft] = usePaneWidth("queue", 380);
  const [right, setRight] = usePaneWidth("detail", 420);
  const widthOf = (pane: Pane, width: number): string => (away.includes(pane) ? "0px" : `${width}px`);
  const tab = useTab();
  const slides = useMediaQuery("(min-width: 641px) and (max-width: 1500px)");
  const inset = slides && selection && !away.includes("detail") ? right : 0;
  useTurnOnPhone(selection?.id ?? null);
  return (
    <div
      className={styles.room}
      data-tab={tab}
      data-away={away.join(" ")}
      data-detail={selection !== null}
      style={{ "--queue": widthOf("queue", left), "--detail": widthOf("detail", right) } as React.CSSProperties}
    >
      <h1 className="visually-hidden">{t("nav.room")}</h1>
      <div className={styles.banners}>
        <Banners />
        {away.map((pane) => pane !== "map" && <Away key={pane} pane={pane} />)}
      </div>
      <div className={styles.queue}>
        {!away.includes("queue") && (
          <Boundary>
            <LeftPane alone={away.includes("detail")} />
          </Boundary>
        )}
      </div>
      <Divider label={t("queue.title")} width={left} onWidth={setLeft} side="left" />
      <div className={styles.map}>{away.includes("map") ? <MapAway /> : <RoomMap inset={inset} />}</div>
      <Divider label={t("detail.label")} width={right} onWidth={setRight} side="right" />
      <div className={styles.detail}>{!away.includes("detail") && <Detail />}</div>
      <div className={styles.time}>
        <Timeline />
      </div>
      <Tabs />
    </div>
  );
}

function RoomMap({ inset }: { inset: number }) {
  const city = useCity();
  if (city.isPending) return <Skeleton rows={4} />;
  if (city.isError) return <Failure error={city.error} retry={() => void city.refetch()} />;
  return (
    <Boundary title={t("map.unavailable")} hint={t("map.unavailable.hint")}>
      <Suspense fallback={<Skeleton rows={4} />}>
        <MapPanel city={city.data} inset={inset} />
      </Suspense>
    </Boundary>
  );
}

function MapAway() {
  return (
    <div className={styles.popped}>
      <p>{t("map.popped")}</p>
      <button type="button" onClick={() => bringBack("map")}>
        {t("map.popin")}
      </button>
    </div>
  );
}

/** Says in one line that a pane is elsewhere; the others have its place. */
function Away({ pane }: { pane: "queue" | "detail" }) {
  return (
    <p className={styles.away}>
      <span>{t(`pane.away.${pane}`)}</span>
      <button type="button" onClick={() => bringBack(pane)}>
        {t(`pane.back.${pane}`)}
      </button>
    </p>
  );
}

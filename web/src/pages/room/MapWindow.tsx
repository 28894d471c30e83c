import { DomainFrame } from "../../app/DomainFrame";
import { Skeleton } from "../../app/Notice";
import { OversightBars } from "../../app/oversight/OversightBars";
import { useCity } from "../../app/session";
import { t } from "../../i18n";
import { MapPanel } from "../../panels/map/MapPanel";
import { Timeline } from "../../panels/timeline/Timeline";
import { Banners } from "./Banners";
import styles from "./Room.module.css";

/** The map in a window of its own; what is chosen goes along with the room. */
export default function MapWindow() {
  const city = useCity();
  return (
    <DomainFrame>
      <main className={styles.window}>
        <h1 className="visually-hidden">{t("map.label")}</h1>
        <OversightBars />
        <Banners />
        <div className={styles.stage}>
          {city.data ? <MapPanel city={city.data} tools="popped" /> : <Skeleton rows={4} />}
        </div>
        <Timeline />
      </main>
    </DomainFrame>
  );
}

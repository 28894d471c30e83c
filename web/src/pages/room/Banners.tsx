import { useMoment } from "../../app/Age";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { useWall } from "../../lib/clock";
import { formatAge, formatTime } from "../../lib/format";
import { isTrusted } from "../../panels/strip/health";
import { useHealth } from "../../panels/strip/useHealth";
import { domainNow } from "../../picture/picture";
import { usePastMillis } from "../../view/view";
import styles from "./Room.module.css";

/** Says loudly when the map is not the present: the past, or a picture that grows old. */
export function Banners() {
  const health = useHealth();
  const past = usePastMillis() !== null;
  if (!isTrusted(health))
    return <Stale age={"ageMillis" in health ? health.ageMillis : null} lost={health.word === "lost"} />;
  return past ? <Past /> : null;
}

function Stale({ age, lost }: { age: number | null; lost: boolean }) {
  return (
    <p className={styles.stale} role="alert">
      {age !== null && <b>{t("stale.title", { age: formatAge(age) })}</b>}
      <span>{t(!lost ? "stale.silent" : age === null ? "stale.never" : "stale.lost")}</span>
    </p>
  );
}

function Past() {
  const picture = usePicture();
  const moment = useMoment();
  const age = domainNow(picture.heard.current(), useWall()) - moment;
  return (
    <p className={styles.past} role="status">
      <b>{t("timeline.past")}</b>
      <span>{t("timeline.past.note", { time: formatTime(moment), age: formatAge(age) })}</span>
    </p>
  );
}

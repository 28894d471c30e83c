import { useMediaQuery } from "@mantine/hooks";
import type { Status } from "../../api/types";
import { usePicture } from "../../app/live";
import { type Key, t, word } from "../../i18n";
import { useWall } from "../../lib/clock";
import { formatAge, formatTenths, formatTime } from "../../lib/format";
import { useStore } from "../../lib/useStore";
import { domainNow } from "../../picture/picture";
import { go, href } from "../../view/location";
import type { Health } from "./health";
import { LoadWord } from "./LoadWord";
import styles from "./Strip.module.css";
import { useHealth } from "./useHealth";

/** Connection, age, lag, blind and muted sources: always visible, quiet while all is well. */
export function Strip() {
  const picture = usePicture();
  const status = useStore(picture.status, (value) => value);
  const health = useHealth();
  // the age stands in the bar below, too
  const brief = useMediaQuery("(max-width: 1500px)") ?? false;
  return (
    <a
      className={styles.strip}
      href={href("/status")}
      onClick={(event) => {
        event.preventDefault();
        go("/status");
      }}
    >
      <span className="visually-hidden">{t("strip.label")}: </span>
      <span className={`${styles.health} ${styles[health.word]}`}>
        {brief && health.word === "lost" ? t("strip.lost.brief") : healthText(health)}
      </span>
      <span className={styles.words}>
        {status && <StatusWords status={status} />}
        <LoadWord />
      </span>
      <Clock />
    </a>
  );
}

export function healthText(health: Health): string {
  if (health.word === "stale") return t("strip.stale", { age: formatAge(health.ageMillis) });
  if (health.word !== "lost") return t(`strip.${health.word}`);
  return health.ageMillis === null ? t("strip.lost.never") : t("strip.lost", { age: formatAge(health.ageMillis) });
}

function StatusWords({ status }: { status: Status }) {
  const impaired = status.parts.filter((part) => part.state !== "ok");
  return (
    <>
      {impaired.map((part) => (
        <span key={part.name} className={styles.warn} title={part.detail}>
          {part.name === "rules"
            ? t("strip.rules.back")
            : t(`strip.part.${part.state}` as Key, { part: word("part", part.name) })}
        </span>
      ))}
      <span className={status.lagSeconds >= 2 ? styles.warn : styles.wide}>
        {t("strip.lag", { seconds: formatTenths(status.lagSeconds) })}
      </span>
      <span className={status.blind > 0 ? styles.blind : styles.wide}>
        {status.blind > 0 ? t("strip.blind", { count: status.blind }) : t("strip.blind.none")}
      </span>
      {status.sources.maintenance > 0 && (
        <span className={styles.wide}>{t("strip.maintenance", { count: status.sources.maintenance })}</span>
      )}
      <span className={styles.wide} title={t("strip.rate.hint")}>
        {t("strip.rate", { rate: Math.round(status.receivedPerSecond) })}
      </span>
      {status.disk.usedPercent >= 90 && (
        <span className={styles.warn}>{t("strip.disk", { percent: Math.round(status.disk.usedPercent) })}</span>
      )}
    </>
  );
}

function Clock() {
  const picture = usePicture();
  const wall = useWall();
  const ready = useStore(picture.heard, (heard) => heard !== null);
  return <time className={styles.clock}>{ready ? formatTime(domainNow(picture.heard.current(), wall)) : ""}</time>;
}

import { useViewportSize } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { AlertSummary, Severity } from "../../api/types";
import { Age } from "../../app/Age";
import { DomainFrame } from "../../app/DomainFrame";
import { usePicture } from "../../app/live";
import { Skeleton } from "../../app/Notice";
import { useCity, useZoneName } from "../../app/session";
import { formatCount, t, word } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { useWall } from "../../lib/clock";
import { formatTime } from "../../lib/format";
import { useStore } from "../../lib/useStore";
import { healthText } from "../../panels/strip/Strip";
import { useHealth } from "../../panels/strip/useHealth";
import { isTrusted } from "../../panels/strip/health";
import { isOpen, newestFirst, rankOf, SEVERITIES } from "../../picture/alerts";
import { domainNow } from "../../picture/picture";
import { SeverityMark, SeverityName } from "../../theme/severity";
import { pageAt } from "./cycle";
import styles from "./Wall.module.css";

const MapPanel = lazy(() => import("../../panels/map/MapPanel").then((module) => ({ default: module.MapPanel })));
/** heights in pixels: of a row, and of what stands above and below the rows */
const ROW_HEIGHT = 92;
const OTHER_HEIGHT = 400;
const TURN_MILLIS = 12_000;

/** For the wall of the room: big, calm, by itself, and without anything personal. */
export default function WallPage() {
  const city = useCity();
  return (
    <DomainFrame>
      <main className={styles.wall} aria-label={t("wall.label")}>
        <div className={styles.map}>
          <Suspense fallback={<Skeleton rows={4} />}>
            {city.data && <MapPanel city={city.data} tools="none" />}
          </Suspense>
        </div>
        <div className={styles.side}>
          <Head name={city.data?.name ?? ""} />
          <OpenAlerts />
          <Seen />
        </div>
      </main>
    </DomainFrame>
  );
}

function Head({ name }: { name: string }) {
  const picture = usePicture();
  const wall = useWall();
  const health = useHealth();
  return (
    <header className={styles.head}>
      <h1>{name}</h1>
      <time>{formatTime(domainNow(picture.heard.current(), wall))}</time>
      <p data-trusted={isTrusted(health)}>{healthText(health)}</p>
    </header>
  );
}

function OpenAlerts() {
  const alerts = useStore(usePicture().alerts, (value) => value);
  const open = useMemo(
    () =>
      [...alerts.values()].filter(isOpen).sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || newestFirst(a, b)),
    [alerts],
  );
  const zoneName = useZoneName();
  const turn = useTurn();
  const page = pageAt(open.length, useRows(), turn);
  return (
    <section className={styles.alerts} aria-label={t("wall.open")}>
      <Counts alerts={open} />
      {open.length === 0 && <p className={styles.none}>{t("wall.none")}</p>}
      <ol>
        {open.slice(page.from, page.to).map((alert) => (
          <li key={alert.id}>
            <SeverityMark
              silent
              severity={alert.severity}
              size={30}
              calling={alert.severity === "critical" && alert.state === "new"}
            />
            <div>
              <b>{titleWords(alert.title)}</b>
              <span>
                <SeverityName severity={alert.severity} />
                {" · "}
                {[alert.zone && zoneName(alert.zone), word("category", alert.category)].filter(Boolean).join(" · ")}
              </span>
            </div>
            <Age time={alert.detectedAt} />
          </li>
        ))}
      </ol>
      {page.pages > 1 && (
        <p className={styles.page}>
          {t("wall.page", { from: page.from + 1, to: Math.min(page.to, open.length), count: open.length })}
        </p>
      )}
    </section>
  );
}

/** As many rows as the wall holds, so that nothing is cut. */
function useRows(): number {
  const { height } = useViewportSize();
  return Math.max(3, Math.floor((height - OTHER_HEIGHT) / ROW_HEIGHT));
}

function useTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setTurn((n) => n + 1), TURN_MILLIS);
    return () => window.clearInterval(timer);
  }, []);
  return turn;
}

function Counts({ alerts }: { alerts: readonly AlertSummary[] }) {
  const count = (severity: Severity): number => alerts.filter((alert) => alert.severity === severity).length;
  return (
    <ul className={styles.counts}>
      {SEVERITIES.map((severity) => (
        <li key={severity} data-none={count(severity) === 0}>
          <SeverityMark severity={severity} size={24} silent />
          <b>{count(severity)}</b>
          <span>{t(`severity.${severity}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Seen() {
  const status = useStore(usePicture().status, (value) => value);
  if (!status) return null;
  const { total } = status.sources;
  return (
    <footer className={styles.seen}>
      <b>{formatCount(total - status.blind)}</b> {t("wall.seen", { total })}
    </footer>
  );
}

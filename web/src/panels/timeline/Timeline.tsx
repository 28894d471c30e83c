import { useEffect, useRef } from "react";
import { useMoment } from "../../app/Age";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { useWall } from "../../lib/clock";
import { formatAge, formatTime } from "../../lib/format";
import { useKeys } from "../../lib/keys";
import { useRecentAlerts, WINDOW_MILLIS } from "../../picture/past";
import { domainNow } from "../../picture/picture";
import { currentPastMillis, lookAt, usePastMillis } from "../../view/view";
import { useInk } from "../chart/ink";
import { useIncidents } from "../incident/useIncident";
import { isTrusted } from "../strip/health";
import { useHealth } from "../strip/useHealth";
import { drawTimeline } from "./draw";
import { barsOf, lanesOf } from "./lanes";
import styles from "./Timeline.module.css";

const SLOT_MILLIS = 60_000;
/** nearer to now than this means live */
const LIVE_MILLIS = 15_000;

/** The last two hours; time is a control. */
export function Timeline() {
  const picture = usePicture();
  const wall = useWall();
  const now = domainNow(picture.heard.current(), wall);
  const at = usePastMillis();
  const step = (by: number): void => {
    const next = (currentPastMillis() ?? now) + by;
    lookAt(next > now - LIVE_MILLIS ? null : Math.max(now - WINDOW_MILLIS, next));
  };
  useKeys({ Home: () => lookAt(null), "[": () => step(-60_000), "]": () => step(60_000) });
  return (
    <section className={`${styles.timeline} ${at === null ? "" : styles.past}`} aria-label={t("timeline.label")}>
      <Scrubber now={now} at={at} onStep={step} />
      <LiveButton at={at} now={now} />
    </section>
  );
}

function LiveButton({ at, now }: { at: number | null; now: number }) {
  const moment = useMoment();
  const trusted = isTrusted(useHealth());
  return (
    <div className={styles.live}>
      <b>{formatTime(moment)}</b>
      <button type="button" onClick={() => lookAt(null)} aria-pressed={at === null} disabled={at === null}>
        {at === null ? t(trusted ? "timeline.live" : "timeline.known") : t("timeline.golive")}{" "}
        {at !== null && <kbd>Home</kbd>}
      </button>
      {at !== null && <span className="visually-hidden">{formatAge(now - at)}</span>}
    </div>
  );
}

interface ScrubberProps {
  now: number;
  at: number | null;
  onStep: (by: number) => void;
}

function Scrubber({ now, at, onStep }: ScrubberProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const alerts = useRecentAlerts();
  const ink = useInk();
  const incidents = useIncidents();
  const from = now - WINDOW_MILLIS;
  useEffect(() => {
    if (canvas.current)
      drawTimeline(canvas.current, {
        from,
        to: now,
        at,
        ink,
        lanes: lanesOf(alerts, from, now, SLOT_MILLIS),
        bars: barsOf(incidents.values(), from, now),
      });
  }, [alerts, incidents, ink, from, now, at]);
  const scrub = (event: React.PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const wanted = from + ((event.clientX - box.left) / box.width) * WINDOW_MILLIS;
    lookAt(wanted > now - LIVE_MILLIS ? null : Math.max(from, wanted));
  };
  const keyDown = (event: React.KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowLeft: -60_000,
      ArrowRight: 60_000,
      PageUp: -600_000,
      PageDown: 600_000,
    };
    const by = steps[event.key] ?? (event.key === "End" ? WINDOW_MILLIS : 0);
    if (by === 0) return;
    event.preventDefault();
    onStep(by);
  };
  const moment = at ?? now;
  return (
    <div
      className={styles.scrubber}
      role="slider"
      tabIndex={0}
      aria-label={t("timeline.label")}
      aria-valuemin={Math.round(from / 1000)}
      aria-valuemax={Math.round(now / 1000)}
      aria-valuenow={Math.round(moment / 1000)}
      aria-valuetext={t("timeline.value", { time: formatTime(moment), age: formatAge(now - moment) })}
      onKeyDown={keyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && scrub(event)}
    >
      <canvas ref={canvas} aria-hidden />
    </div>
  );
}

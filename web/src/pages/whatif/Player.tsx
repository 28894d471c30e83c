import { useEffect, useRef, useState } from "react";
import { t } from "../../i18n";
import { useKeys } from "../../lib/keys";
import { look, place } from "../../view/location";
import styles from "./WhatIf.module.css";

const SPEEDS = [1, 5, 20];
const STEP_SECONDS = 5;
/** the map is drawn so often while it plays */
const PICTURE_MILLIS = 66;

export interface Playing {
  seconds: number;
  playing: boolean;
  speed: number;
  setSpeed: (speed: number) => void;
  toggle: () => void;
  seek: (seconds: number) => void;
}

const clamp = (seconds: number, end: number): number => Math.max(0, Math.min(end, seconds));

/** The moment that is shown: the address has it, except while it plays. */
export function usePlaying(end: number): Playing {
  const [seconds, setSeconds] = useState(() => Number(place.current().params.get("t")) || 0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(5);
  const latest = useRef(seconds);
  latest.current = seconds;
  const seek = (to: number): void => {
    const next = clamp(to, end);
    setSeconds(next);
    look({ t: next === 0 ? null : String(Math.round(next)) }, "replace");
  };
  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => {
      const next = clamp(latest.current + (speed * PICTURE_MILLIS) / 1000, end);
      setSeconds(next);
      if (next === end) setPlaying(false);
    }, PICTURE_MILLIS);
    return () => window.clearInterval(timer);
  }, [playing, speed, end]);
  const toggle = (): void => {
    if (playing) seek(latest.current);
    else if (latest.current >= end) seek(0);
    setPlaying(!playing);
  };
  useKeys({
    " ": toggle,
    "[": () => seek(latest.current - STEP_SECONDS),
    "]": () => seek(latest.current + STEP_SECONDS),
  });
  return { seconds, playing, speed, setSpeed, toggle, seek };
}

/** Play, pause, scrub. */
export function Player({ seconds, playing, speed, setSpeed, toggle, seek, end }: Playing & { end: number }) {
  const at = Math.round(seconds);
  return (
    <div className={styles.player}>
      <button type="button" onClick={toggle} aria-keyshortcuts="Space">
        <span aria-hidden>{playing ? "❚❚" : "▶"}</span> {t(playing ? "whatif.pause" : "whatif.play")}
      </button>
      <input
        type="range"
        min={0}
        max={Math.ceil(end)}
        value={at}
        aria-label={t("whatif.time")}
        aria-valuetext={t("whatif.seconds", { seconds: at })}
        onChange={(event) => seek(Number(event.target.value))}
      />
      <output>{t("whatif.seconds", { seconds: `${at} / ${Math.ceil(end)}` })}</output>
      <select aria-label={t("whatif.speed")} value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {one}×
          </option>
        ))}
      </select>
    </div>
  );
}

import type { Severity } from "../../api/types";

/** One note: hertz, when it begins and how long it lasts in seconds, and how loud it is from 0 to 1. */
export interface Note {
  hertz: number;
  at: number;
  lasts: number;
  gain: number;
}

const note = (hertz: number, at: number, lasts: number, gain: number): Note => ({ hertz, at, lasts, gain });
const pair = (at: number): Note[] => [note(880, at, 0.16, 0.9), note(1175, at + 0.18, 0.2, 0.9)];

/**
 * What each severity sounds like: the more urgent, the higher, the more notes and the louder, so that they are told apart
 * without looking. Critical rises three times; medium and low are one quiet note each.
 */
export const TONES: Record<Severity, readonly Note[]> = {
  critical: [...pair(0), ...pair(0.5), ...pair(1)],
  high: [note(740, 0, 0.16, 0.6), note(587, 0.2, 0.22, 0.6)],
  medium: [note(523, 0, 0.18, 0.4)],
  low: [note(392, 0, 0.1, 0.25)],
};

/** The least that critical is played with, whatever somebody chose. */
export const LEAST_CRITICAL = 0.3;

export interface SoundChoice {
  /** nothing below critical is heard */
  muted: boolean;
  /** 0 to 1 */
  volume: number;
}

/** How loud something is played; 0 for not at all. */
export function loudness(severity: Severity, { muted, volume }: SoundChoice): number {
  if (severity === "critical") return Math.max(LEAST_CRITICAL, volume);
  return muted ? 0 : volume;
}

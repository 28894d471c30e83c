import type { Severity } from "../../api/types";
import { recall, remember } from "../../lib/remembered";
import { Store } from "../../lib/store";
import { loudness, type SoundChoice, TONES } from "./tones";

const NAME = "sound";
const ATTACK_SECONDS = 0.015;
const isChoice = (value: unknown): value is SoundChoice =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as SoundChoice).muted === "boolean" &&
  typeof (value as SoundChoice).volume === "number";

/** What this browser plays. */
export const soundChoice = new Store<SoundChoice>(recall(NAME, { muted: false, volume: 0.7 }, isChoice));

export function chooseSound(choice: SoundChoice): void {
  soundChoice.set(choice);
  remember(NAME, choice);
}

let context: AudioContext | null = null;

/** Plays what that severity sounds like, as loud as was chosen. */
export async function play(severity: Severity): Promise<void> {
  const loud = loudness(severity, soundChoice.current());
  if (loud === 0) return;
  context ??= new AudioContext();
  if (context.state === "suspended") await context.resume();
  for (const { hertz, at, lasts, gain } of TONES[severity]) {
    const start = context.currentTime + at;
    const voice = new OscillatorNode(context, { type: "triangle", frequency: hertz });
    const level = new GainNode(context, { gain: 0 });
    level.gain.setValueAtTime(0, start);
    level.gain.linearRampToValueAtTime(gain * loud, start + ATTACK_SECONDS);
    level.gain.exponentialRampToValueAtTime(0.001, start + lasts);
    voice.connect(level).connect(context.destination);
    voice.start(start);
    voice.stop(start + lasts);
  }
}

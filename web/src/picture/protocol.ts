import type { Frame } from "../api/types";

/**
 * How the screen stays in step with the server: a numbered snapshot and frames that continue it. A frame that does not
 * continue exactly where the screen stands means that something is missing, and the only cure is a new snapshot.
 */
export type Link =
  | { phase: "loading" }
  | { phase: "live"; epoch: string; number: number }
  | { phase: "resync"; why: "gap" | "epoch" | "reset" }
  | { phase: "lost"; tries: number };

export type LinkEvent =
  | { type: "snapshot"; epoch: string; number: number }
  | { type: "frame"; epoch: string; from: number; number: number }
  | { type: "reset" }
  | { type: "dropped" };

/** What to do with the frame, next to the new state. */
export type Verdict = "apply" | "skip" | "fetch" | "retry" | "none";

export interface Step {
  link: Link;
  verdict: Verdict;
}

export const started: Link = { phase: "loading" };

/** The whole protocol: pure, so that every order of events can be tested. */
export function step(link: Link, event: LinkEvent): Step {
  switch (event.type) {
    case "snapshot":
      return { link: { phase: "live", epoch: event.epoch, number: event.number }, verdict: "none" };
    case "reset":
      return { link: { phase: "resync", why: "reset" }, verdict: "fetch" };
    case "dropped":
      return { link: { phase: "lost", tries: link.phase === "lost" ? link.tries + 1 : 1 }, verdict: "retry" };
    case "frame":
      return frameStep(link, event);
  }
}

function frameStep(link: Link, frame: Pick<Frame, "epoch" | "from" | "number">): Step {
  if (link.phase !== "live") return { link, verdict: "skip" };
  if (frame.epoch !== link.epoch) return { link: { phase: "resync", why: "epoch" }, verdict: "fetch" };
  if (frame.number < link.number) return { link, verdict: "skip" };
  if (frame.number === link.number && frame.from !== link.number) return { link, verdict: "skip" };
  if (frame.from !== link.number) return { link: { phase: "resync", why: "gap" }, verdict: "fetch" };
  return { link: { ...link, number: frame.number }, verdict: "apply" };
}

/** Wait before the next try, in milliseconds: quick at first, never longer than ten seconds. */
export function retryDelayMillis(tries: number): number {
  return Math.min(10_000, 500 * 2 ** Math.max(0, tries - 1));
}

/** Age beyond which the picture is called stale, in milliseconds; the server sends something each second. */
export const STALE_MILLIS = 5_000;

import type { Link } from "../../picture/protocol";
import { STALE_MILLIS } from "../../picture/protocol";

/** In one word how far the screen can be trusted now. */
export type Health =
  | { word: "live" }
  | { word: "loading" }
  | { word: "resync" }
  | { word: "past" }
  | { word: "stale"; ageMillis: number }
  | { word: "lost"; ageMillis: number | null };

/** Trust in the picture, from the state of the link and the time since something was heard. */
export function healthOf(link: Link, heardAt: number | null, now: number, past: boolean): Health {
  const ageMillis = heardAt === null ? null : Math.max(0, now - heardAt);
  if (link.phase === "lost") return { word: "lost", ageMillis };
  if (link.phase === "loading" || ageMillis === null) return { word: "loading" };
  if (ageMillis > STALE_MILLIS) return { word: "stale", ageMillis };
  if (link.phase === "resync") return { word: "resync" };
  return past ? { word: "past" } : { word: "live" };
}

export const isTrusted = (health: Health): boolean => health.word !== "stale" && health.word !== "lost";

import { Store } from "./store";
import { useStore } from "./useStore";

/** One clock for all ages on the screen, so that they change together: wall time in milliseconds, once a second. */
export const wall = new Store(Date.now());

if (typeof window !== "undefined") window.setInterval(() => wall.set(Date.now()), 1_000);

/** Wall time, rounded down to the step, so that who shows minutes renders once a minute. */
export function useWall(stepMillis = 1_000): number {
  return useStore(wall, (now) => Math.floor(now / stepMillis) * stepMillis);
}

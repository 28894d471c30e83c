import { href, look, place } from "./location";

/** Parts of the room that can stand in a window of their own, on another monitor. */
export const PANES = ["queue", "map", "detail"] as const;
export type Pane = (typeof PANES)[number];

/** Of each window: how large it opens. */
const SIZES: Record<Pane, string> = {
  queue: "width=480,height=860",
  map: "width=1280,height=860",
  detail: "width=560,height=860",
};

export const pathOf = (pane: Pane): string => `/${pane}`;

/** The panes that the address says are elsewhere. */
export function parseAway(text: string): Pane[] {
  const named = text.split(",");
  return PANES.filter((pane) => named.includes(pane));
}

/** Opens a pane beside; the room gives its place to the others. */
export function popOut(pane: Pane): void {
  const { params } = place.current();
  const own = new URLSearchParams(params);
  own.delete("panes");
  window.open(href(pathOf(pane), Object.fromEntries(own)), `aedile-${pane}`, `popup,${SIZES[pane]}`);
  say([...parseAway(params.get("panes") ?? ""), pane]);
}

/** The room shows the pane again, as when its window was closed. */
export function bringBack(pane: Pane): void {
  const away = parseAway(place.current().params.get("panes") ?? "");
  if (away.includes(pane)) say(away.filter((other) => other !== pane));
}

const say = (away: readonly Pane[]): void =>
  look({ panes: PANES.filter((pane) => away.includes(pane)).join(",") }, "replace");

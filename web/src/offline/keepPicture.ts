import type { Picture } from "../api/types";
import { STATES } from "../picture/columns";
import type { PictureStore } from "../picture/picture";
import { keep, recallKept } from "./kept";

const PERIOD_MILLIS = 15_000;
/** after the first picture */
const SOON_MILLIS = 500;
const nameOf = (domain: string | null, profile: string | null): string => `picture ${domain} ${profile}`;

/** The picture as it stands now, in the form in which the server sends it. */
export function pictureOf(store: PictureStore, domain: string): Picture | null {
  const heard = store.heard.current();
  const status = store.status.current();
  if (!heard || !status) return null;
  const columns = store.columns.current();
  const degrees = (index: number): number | null => {
    const value = columns.positions[index] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    domain,
    epoch: "",
    number: 0,
    now: new Date(heard.now).toISOString(),
    speed: heard.speed,
    alerts: [...store.alerts.current().values()],
    sources: {
      ids: [...columns.ids],
      names: [...columns.names],
      categories: [...columns.categories],
      lons: columns.ids.map((_, i) => degrees(2 * i)),
      lats: columns.ids.map((_, i) => degrees(2 * i + 1)),
      zones: columns.zones.map((zone) => zone ?? ""),
      states: columns.ids.map((_, i) => STATES[columns.states[i] ?? 0] ?? "ok"),
    },
    status,
    layers: store.layers.snapshot(),
  };
}

/** Keeps the picture while it is live, so that a reload without a server shows it. Returns how to stop. */
export function keepPicture(store: PictureStore, domain: string | null, profile: string | null): () => void {
  const save = (): void => {
    if (store.link.current().phase !== "live") return;
    const picture = pictureOf(store, domain ?? "");
    if (picture) void keep(nameOf(domain, profile), picture);
  };
  const timer = window.setInterval(save, PERIOD_MILLIS);
  let first: number | undefined;
  const leave = store.link.subscribe(() => {
    if (store.link.current().phase === "live") first ??= window.setTimeout(save, SOON_MILLIS);
  });
  window.addEventListener("pagehide", save);
  return () => {
    leave();
    window.clearInterval(timer);
    window.clearTimeout(first);
    window.removeEventListener("pagehide", save);
  };
}

/** Shows the picture that was kept, as old as it is; says whether there was one. */
export async function showKeptPicture(
  store: PictureStore,
  domain: string | null,
  profile: string | null,
): Promise<boolean> {
  const kept = await recallKept<Picture>(nameOf(domain, profile));
  if (!kept || store.heard.current() !== null) return false;
  store.replace(kept.value, kept.at);
  return true;
}

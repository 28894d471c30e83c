type Fly = (place: [number, number]) => void;

const NAME = "aedile-camera";
const listeners = new Set<Fly>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);

const tellHere: Fly = (place) => {
  for (const listener of listeners) listener(place);
};
channel?.addEventListener("message", (event: MessageEvent<[number, number]>) => tellHere(event.data));

/** Takes every open map there, that of another window too. */
export const flyTo: Fly = (place) => {
  tellHere(place);
  channel?.postMessage(place);
};

export function onFly(listener: Fly): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

/** `zoom/lat/lon`, as in the address. */
export function parseCamera(text: string | null): Camera | null {
  const [zoom, lat, lon] = (text ?? "").split("/").map(Number);
  if (zoom === undefined || lat === undefined || lon === undefined) return null;
  return [zoom, lat, lon].every(Number.isFinite) ? { zoom, lat, lon } : null;
}

export const cameraText = ({ zoom, lat, lon }: Camera): string =>
  `${zoom.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`;

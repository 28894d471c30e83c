import { place } from "./location";
import { bringBack, type Pane, parseAway } from "./panes";
import { parseSelection, select } from "./view";

const NAME = "aedile-view";

type Message = { type: "selection"; value: string | null } | { type: "closed"; pane: string };

/** Keeps the selection of all windows of this browser in step. Returns how to stop. */
export function joinWindows(): () => void {
  const channel = new BroadcastChannel(NAME);
  let last = place.current().params.get("sel");
  const leave = place.subscribe(() => {
    const now = place.current().params.get("sel");
    if (now === last) return;
    last = now;
    channel.postMessage({ type: "selection", value: now } satisfies Message);
  });
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === "closed") return parseAway(data.pane).forEach(bringBack);
    if (data.type !== "selection") return;
    last = data.value;
    select(parseSelection(data.value));
  };
  return () => {
    leave();
    channel.close();
  };
}

/** Has the room show the pane again when this window is closed. Returns how to stop. */
export function sayWhenClosed(pane: Pane): () => void {
  const channel = new BroadcastChannel(NAME);
  const say = (): void => channel.postMessage({ type: "closed", pane } satisfies Message);
  window.addEventListener("pagehide", say);
  return () => {
    window.removeEventListener("pagehide", say);
    channel.close();
  };
}

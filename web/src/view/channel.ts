import { place } from "./location";
import { parseSelection, select } from "./view";

const NAME = "aedile-view";

/** Keeps the selection of all windows of this browser in step. Returns how to stop. */
export function joinWindows(): () => void {
  const channel = new BroadcastChannel(NAME);
  let last = place.current().params.get("sel");
  const leave = place.subscribe(() => {
    const now = place.current().params.get("sel");
    if (now === last) return;
    last = now;
    channel.postMessage({ type: "selection", value: now });
  });
  channel.onmessage = (event: MessageEvent<{ type: string; value: string | null }>) => {
    if (event.data.type !== "selection") return;
    last = event.data.value;
    select(parseSelection(event.data.value));
  };
  return () => {
    leave();
    channel.close();
  };
}

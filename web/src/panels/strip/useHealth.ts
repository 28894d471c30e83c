import { usePicture } from "../../app/live";
import { useWall } from "../../lib/clock";
import { useStore } from "../../lib/useStore";
import { usePastMillis } from "../../view/view";
import { type Health, healthOf } from "./health";

/** Renders each second, not each frame: the age is read when the clock ticks. */
export function useHealth(): Health {
  const picture = usePicture();
  const link = useStore(picture.link, (value) => value.phase);
  const past = usePastMillis() !== null;
  useWall();
  void link;
  return healthOf(picture.link.current(), picture.heard.current()?.at ?? null, Date.now(), past);
}

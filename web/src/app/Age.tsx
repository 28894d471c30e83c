import { t } from "../i18n";
import { useWall } from "../lib/clock";
import { formatAge, formatMoment } from "../lib/format";
import { domainNow } from "../picture/picture";
import { usePastMillis } from "../view/view";
import { usePicture } from "./live";

/** The moment that the screen shows: the domain's now, or that of the past. */
export function useMoment(stepMillis = 1_000): number {
  const picture = usePicture();
  const wall = useWall(stepMillis);
  return usePastMillis() ?? domainNow(picture.heard.current(), wall);
}

/** "2 min", with the exact time on hover. */
export function Age({ time }: { time: string }) {
  const millis = Date.parse(time);
  const age = formatAge(useMoment(5_000) - millis);
  return (
    <time dateTime={time} title={t("age.exact", { age, time: formatMoment(millis) })}>
      {age}
    </time>
  );
}

/** A moment in full. */
export function Moment({ time }: { time: string }) {
  return <time dateTime={time}>{formatMoment(Date.parse(time))}</time>;
}

import type { DataRequest } from "../../api/types";
import { useWall } from "../../lib/clock";
import { clockWords } from "./clock";
import styles from "./Requests.module.css";

const SHAPES: Record<DataRequest["nearness"], string> = { ahead: "○", near: "●", late: "◆" };

/** The one-month clock by shape, word and colour; an answered request is quiet. */
export function ClockWord({ request }: { request: DataRequest }) {
  const now = useWall(60_000);
  const open = request.state !== "answered";
  return (
    <span className={styles.clock} data-nearness={open ? request.nearness : "ahead"}>
      <i aria-hidden>{open ? SHAPES[request.nearness] : "✓"}</i>
      {clockWords(request, now)}
    </span>
  );
}

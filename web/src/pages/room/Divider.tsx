import { useRemembered } from "../../lib/remembered";
import styles from "./Room.module.css";

const LEAST = 280;
const MOST = 720;

export function usePaneWidth(name: string, initial: number): [number, (width: number) => void] {
  const isWidth = (value: unknown): value is number => typeof value === "number" && value >= LEAST && value <= MOST;
  const [width, setWidth] = useRemembered(`width.${name}`, initial, isWidth);
  return [width, (next) => setWidth(Math.min(MOST, Math.max(LEAST, Math.round(next))))];
}

interface DividerProps {
  label: string;
  width: number;
  onWidth: (width: number) => void;
  side: "left" | "right";
}

/** The edge of a pane: dragged, or moved with the arrows. */
export function Divider({ label, width, onWidth, side }: DividerProps) {
  const sign = side === "left" ? 1 : -1;
  return (
    <div
      className={`${styles.divider} ${styles[side]}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") onWidth(width + 16 * sign);
        if (event.key === "ArrowLeft") onWidth(width - 16 * sign);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.buttons === 1) onWidth(side === "left" ? event.clientX : window.innerWidth - event.clientX);
      }}
    />
  );
}

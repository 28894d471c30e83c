import styles from "./QrPicture.module.css";

const QUIET = 4;

interface QrPictureProps {
  label: string;
  /** modules of a side, and the dark ones as an SVG path */
  qr: { size: number; path: string };
}

/** A code for a phone's camera. */
export function QrPicture({ label, qr }: QrPictureProps) {
  const side = qr.size + 2 * QUIET;
  return (
    <svg
      className={styles.qr}
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={qr.path} />
    </svg>
  );
}

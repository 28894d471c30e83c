import styles from "./Rules.module.css";

const HEIGHT = 44;

/** How many in each of equal parts of a stretch, as bars; the words say the same. */
export function Histogram({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      className={styles.histogram}
      viewBox={`0 0 ${counts.length * 4} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line x1={0} x2={counts.length * 4} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {counts.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(3, (count / most) * (HEIGHT - 2));
        return <rect key={index} x={index * 4} y={HEIGHT - height} width={3} height={height} />;
      })}
    </svg>
  );
}

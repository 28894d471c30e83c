import type { EChartsType } from "echarts/core";
import { useEffect, useRef, useState } from "react";
import type { Series } from "../../api/types";
import { t } from "../../i18n";
import { formatQuantity } from "../../lib/format";
import styles from "./ChartStack.module.css";
import { useInk } from "./ink";
import { chartHeight, chartOption, titleTop } from "./options";

interface ChartStackProps {
  series: readonly Series[];
  from: number;
  to: number;
  chosen?: string | null;
}

/** Small charts one above the other, on one axis of time. */
export function ChartStack({ series, from, to, chosen = null }: ChartStackProps) {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const ink = useInk();
  useEffect(() => mount(box.current, setChart), []);
  useEffect(() => {
    if (!chart) return;
    chart.resize({ height: chartHeight(series.length) });
    chart.setOption(chartOption({ series, from, to, ink, chosen }), {
      lazyUpdate: true,
      notMerge: true,
    });
  }, [chart, series, from, to, ink, chosen]);
  return (
    <figure className={styles.stack}>
      <figcaption className="visually-hidden">
        {series.map((one) => `${t("detail.chart", { label: one.label })}: ${latest(one)}`).join("; ")}
      </figcaption>
      {series.map((one, index) => (
        <p key={one.property} className={styles.title} style={{ top: titleTop(index) }}>
          <span>{one.label}</span>
          <span>
            {t("chart.latest")} <b>{latest(one)}</b>
          </span>
        </p>
      ))}
      <div ref={box} className={styles.canvas} aria-hidden style={{ height: chartHeight(series.length) }} />
    </figure>
  );
}

function latest(one: Series): string {
  const last = one.points[one.points.length - 1];
  return last ? formatQuantity(last[1], one.unit) : "";
}

/** ECharts comes with the first chart, not with the page. */
function mount(element: HTMLDivElement | null, ready: (chart: EChartsType | null) => void): () => void {
  if (!element) return () => undefined;
  let chart: EChartsType | null = null;
  let gone = false;
  const observer = new ResizeObserver(() => chart?.resize());
  void import("./echarts").then(({ echarts }) => {
    if (gone) return;
    chart = echarts.init(element, null, { renderer: "canvas" });
    observer.observe(element);
    ready(chart);
  });
  return () => {
    gone = true;
    observer.disconnect();
    chart?.dispose();
    ready(null);
  };
}

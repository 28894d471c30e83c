import type { EChartsCoreOption } from "echarts/core";
import type { AlertSummary, Series } from "../../api/types";
import { formatMinute, formatNumber, formatQuantity, formatTime } from "../../lib/format";
import { SHAPES } from "../../theme/severity";

/** Colours of the charts, read from the tokens when the scheme changes. */
export interface Ink {
  text: string;
  muted: string;
  line: string;
  value: string;
  band: string;
  panel: string;
  severity: Record<string, string>;
}

export interface ChartInput {
  series: readonly Series[];
  from: number;
  to: number;
  ink: Ink;
  /** the alert that the chart explains; the others are marked smaller */
  chosen: string | null;
}

const GRID_HEIGHT = 88;
const GAP = 44;
const TOP = 26;

const topOf = (index: number): number => TOP + index * (GRID_HEIGHT + GAP);

/** Where the title of a chart stands: in the free line above its grid. */
export const titleTop = (index: number): number => topOf(index) - TOP + 2;

export const chartHeight = (count: number): number => topOf(count) - GAP + 24;

/** All charts of a source in one picture, aligned in time: value, what is usual, and its alerts. */
export function chartOption(input: ChartInput): EChartsCoreOption {
  const { series, from, to, ink } = input;
  const indexes = series.map((_, index) => index);
  return {
    animation: false,
    textStyle: { fontFamily: "Inter Variable, sans-serif" },
    axisPointer: { link: [{ xAxisIndex: "all" }], lineStyle: { color: ink.muted, type: "solid" } },
    tooltip: tooltip(input),
    grid: indexes.map((i) => ({ left: 48, right: 10, top: topOf(i), height: GRID_HEIGHT })),
    xAxis: indexes.map((i) => ({
      type: "time",
      gridIndex: i,
      min: from,
      max: to,
      splitNumber: 4,
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: {
        show: i === series.length - 1,
        color: ink.muted,
        fontSize: 12,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => formatMinute(value),
      },
      axisPointer: { label: { show: false } },
    })),
    yAxis: indexes.map((i) => ({
      type: "value",
      gridIndex: i,
      scale: true,
      splitNumber: 2,
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.muted, fontSize: 12, formatter: (value: number) => formatNumber(value) },
    })),
    series: series.flatMap((one, index) => seriesOption(one, index, input)),
  };
}

function tooltip({ series, ink }: ChartInput): EChartsCoreOption {
  return {
    trigger: "axis",
    confine: true,
    transitionDuration: 0,
    backgroundColor: ink.panel,
    borderColor: ink.line,
    textStyle: { color: ink.text, fontSize: 13 },
    formatter: (points: { seriesId?: string; value: [number, number]; axisIndex: number }[]) => {
      const first = points[0];
      if (!first) return "";
      const rows = points
        .filter((point) => point.seriesId?.startsWith("value"))
        .map((point) => {
          const one = series[point.axisIndex];
          return one ? `${escaped(one.label)} <b>${escaped(formatQuantity(point.value[1], one.unit))}</b>` : "";
        });
      return [formatTime(first.value[0]), ...rows].join("<br>");
    },
  };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The frame of the chart that changes with time goes by id, so that a refresh replaces only data. */
function seriesOption(one: Series, index: number, { ink, chosen, from, to }: ChartInput): EChartsCoreOption[] {
  const common = { xAxisIndex: index, yAxisIndex: index, type: "line", silent: true, symbol: "none" };
  const band = {
    ...common,
    stack: `band${index}`,
    stackStrategy: "all",
    lineStyle: { width: 0 },
    tooltip: { show: false },
  };
  const alerts = one.alerts.filter((alert) => alert.evidence?.property === one.property && isWithin(alert, from, to));
  return [
    { ...band, id: `low${index}`, data: one.band.map(([t, low, mid]) => [t, low ?? mid]) },
    {
      ...band,
      id: `high${index}`,
      data: one.band.map(([t, low, mid, high]) => [t, (high ?? mid) - (low ?? mid)]),
      areaStyle: { color: ink.band, opacity: 0.2 },
    },
    {
      ...common,
      id: `mid${index}`,
      data: one.band.map(([t, , mid]) => [t, mid]),
      lineStyle: { color: ink.band, width: 1, type: [4, 4], opacity: 0.7 },
    },
    {
      ...common,
      id: `value${index}`,
      data: one.points,
      lineStyle: { color: ink.value, width: 1.5 },
      markArea: {
        silent: true,
        data: alerts.filter((alert) => alert.id === chosen).map((alert) => areaOf(alert, ink)),
      },
      markPoint: { silent: true, animation: false, data: alerts.map((alert) => pointOf(alert, one, { ink, chosen })) },
    },
  ];
}

function isWithin(alert: AlertSummary, from: number, to: number): boolean {
  const at = Date.parse(alert.endTime);
  return at >= from && at <= to;
}

function areaOf(alert: AlertSummary, ink: Ink) {
  const style = { color: ink.severity[alert.severity], opacity: 0.14 };
  return [{ xAxis: Date.parse(alert.startTime), itemStyle: style }, { xAxis: Date.parse(alert.endTime) }];
}

/** On the line, where the value that the alert speaks of came: its end may be much later. */
function pointOf(alert: AlertSummary, { points }: Series, { ink, chosen }: Pick<ChartInput, "ink" | "chosen">) {
  const spoken = alert.evidence?.value ?? 0;
  const during = points.filter(([at]) => at >= Date.parse(alert.startTime) && at <= Date.parse(alert.endTime));
  const nearest = during.sort((a, b) => Math.abs(a[1] - spoken) - Math.abs(b[1] - spoken))[0];
  return {
    coord: nearest ?? [Date.parse(alert.endTime), spoken],
    symbol: `path://${SHAPES[alert.severity]}`,
    symbolSize: alert.id === chosen ? 14 : 9,
    itemStyle: { color: ink.severity[alert.severity], borderColor: ink.panel, borderWidth: 1 },
    label: { show: false },
  };
}

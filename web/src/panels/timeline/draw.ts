import { formatMinute } from "../../lib/format";
import { rankOf } from "../../picture/alerts";
import type { Ink } from "../chart/options";
import { LANE_ORDER, type Lanes } from "./lanes";

export interface TimelineView {
  from: number;
  to: number;
  /** the moment under the scrubber, or null while live */
  at: number | null;
  lanes: Lanes;
  ink: Ink;
}

const AXIS_HEIGHT = 18;
const TICK_MILLIS = 15 * 60_000;

/** Draws the whole timeline; it is small enough to be drawn anew each second. */
export function drawTimeline(canvas: HTMLCanvasElement, view: TimelineView): void {
  const ratio = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  drawAxis(pen, view, width, height);
  drawLanes(pen, view, width, height - AXIS_HEIGHT);
  if (view.at !== null) drawPast(pen, view, width, height);
}

const xOf = (millis: number, { from, to }: TimelineView, width: number): number =>
  ((millis - from) / (to - from)) * width;

function drawAxis(pen: CanvasRenderingContext2D, view: TimelineView, width: number, height: number): void {
  pen.font = "12px Inter Variable, sans-serif";
  pen.fillStyle = view.ink.muted;
  pen.strokeStyle = view.ink.line;
  pen.textBaseline = "bottom";
  pen.textAlign = "center";
  const base = Math.round(height - AXIS_HEIGHT) + 0.5;
  pen.beginPath();
  pen.moveTo(0, base);
  pen.lineTo(width, base);
  for (let t = Math.ceil(view.from / TICK_MILLIS) * TICK_MILLIS; t <= view.to; t += TICK_MILLIS) {
    const x = Math.round(xOf(t, view, width)) + 0.5;
    pen.moveTo(x, 4);
    pen.lineTo(x, base);
    if (x > 24 && x < width - 24) pen.fillText(formatMinute(t), x, height - 1);
  }
  pen.stroke();
}

function drawLanes(pen: CanvasRenderingContext2D, view: TimelineView, width: number, height: number): void {
  const { lanes, ink } = view;
  const slot = width / lanes.slots;
  const unit = Math.min(9, (height - 6) / Math.max(3, lanes.most));
  for (let i = 0; i < lanes.slots; i++) {
    let y = height;
    for (const severity of LANE_ORDER) {
      const count = lanes.counts[i * 4 + rankOf(severity)] ?? 0;
      if (count === 0) continue;
      const size = count * unit;
      y -= size;
      pen.fillStyle = ink.severity[severity] ?? ink.text;
      pen.fillRect(i * slot + 0.5, y, Math.max(2, slot - 1.5), size - (unit > 2 ? 1 : 0));
    }
  }
}

/** What lies after the moment that is looked at is veiled. */
function drawPast(pen: CanvasRenderingContext2D, view: TimelineView, width: number, height: number): void {
  const x = xOf(view.at ?? view.to, view, width);
  pen.fillStyle = view.ink.panel;
  pen.globalAlpha = 0.72;
  pen.fillRect(x, 0, width - x, height - AXIS_HEIGHT);
  pen.globalAlpha = 1;
  pen.fillStyle = view.ink.text;
  pen.fillRect(x - 1, 0, 2, height - AXIS_HEIGHT);
}

import type { Severity } from "../../api/types";
import { formatMinute } from "../../lib/format";
import { rankOf } from "../../picture/alerts";
import { SHAPES } from "../../theme/severity";
import type { Ink } from "../chart/options";
import { type Bar, LANE_ORDER, type Lanes } from "./lanes";

export interface TimelineView {
  from: number;
  to: number;
  /** the moment under the scrubber, or null while live */
  at: number | null;
  lanes: Lanes;
  bars: readonly Bar[];
  ink: Ink;
}

const AXIS_HEIGHT = 18;
const BAR_HEIGHT = 3;
const BAR_STEP = 5;
const QUARTER_MILLIS = 15 * 60_000;
const LEAST_TICK_PIXELS = 64;
/** smaller, a diamond and a triangle look the same */
const LEAST_SHAPE_PIXELS = 6;

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
  drawIncidents(pen, view, width);
  drawLanes(pen, view, width, height - AXIS_HEIGHT);
  if (view.at !== null) drawPast(pen, view, width, height);
}

const xOf = (millis: number, { from, to }: TimelineView, width: number): number =>
  ((millis - from) / (to - from)) * width;

/** Quarters of an hour, or twice or four times that where they would touch. */
function tickMillis(view: TimelineView, width: number): number {
  const pixels = (QUARTER_MILLIS / (view.to - view.from)) * width;
  if (pixels >= LEAST_TICK_PIXELS) return QUARTER_MILLIS;
  return pixels * 2 >= LEAST_TICK_PIXELS ? 2 * QUARTER_MILLIS : 4 * QUARTER_MILLIS;
}

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
  const tick = tickMillis(view, width);
  for (let t = Math.ceil(view.from / tick) * tick; t <= view.to; t += tick) {
    const x = Math.round(xOf(t, view, width)) + 0.5;
    pen.moveTo(x, 4);
    pen.lineTo(x, base);
    if (x > 24 && x < width - 24) pen.fillText(formatMinute(t), x, height - 1);
  }
  pen.stroke();
}

/** Incidents as bars from their opening to their end, each in a row of its own at the top. */
function drawIncidents(pen: CanvasRenderingContext2D, view: TimelineView, width: number): void {
  for (const { from, to, row, severity } of view.bars) {
    const left = Math.max(0, xOf(from, view, width));
    const right = Math.min(width, xOf(to, view, width));
    pen.fillStyle = view.ink.severity[severity] ?? view.ink.text;
    pen.fillRect(left, 2 + row * BAR_STEP, Math.max(3, right - left), BAR_HEIGHT);
  }
}

/** Wide enough, every alert is its shape; else a bar, critical on top. */
function drawLanes(pen: CanvasRenderingContext2D, view: TimelineView, width: number, height: number): void {
  const slot = width / view.lanes.slots;
  const size = Math.min(10, slot - 1, Math.floor((height - 4) / Math.max(1, view.lanes.most)) - 1);
  const asShapes = size >= LEAST_SHAPE_PIXELS;
  for (let i = 0; i < view.lanes.slots; i++) {
    if (asShapes) drawShapes(pen, view, { index: i, x: i * slot, size }, height);
    else drawBar(pen, view, i, height, slot);
  }
}

interface Slot {
  index: number;
  x: number;
  size: number;
}

function drawShapes(pen: CanvasRenderingContext2D, view: TimelineView, { index, x, size }: Slot, height: number): void {
  let y = height - 2;
  for (const severity of LANE_ORDER) {
    const count = view.lanes.counts[index * 4 + rankOf(severity)] ?? 0;
    pen.fillStyle = view.ink.severity[severity] ?? view.ink.text;
    for (let n = 0; n < count; n++) {
      y -= size + 1;
      pen.save();
      pen.translate(x, y);
      pen.scale(size / 16, size / 16);
      pen.fill(shapeOf(severity), "evenodd");
      pen.restore();
    }
  }
}

const paths = new Map<Severity, Path2D>();

function shapeOf(severity: Severity): Path2D {
  const known = paths.get(severity);
  if (known) return known;
  const made = new Path2D(SHAPES[severity]);
  paths.set(severity, made);
  return made;
}

function drawBar(pen: CanvasRenderingContext2D, view: TimelineView, index: number, height: number, slot: number): void {
  const unit = Math.min(9, (height - 6) / Math.max(3, view.lanes.most));
  let y = height;
  for (const severity of LANE_ORDER) {
    const count = view.lanes.counts[index * 4 + rankOf(severity)] ?? 0;
    if (count === 0) continue;
    y -= count * unit;
    pen.fillStyle = view.ink.severity[severity] ?? view.ink.text;
    pen.fillRect(index * slot + 0.5, y, Math.max(2, slot - 1.5), count * unit - (unit > 2 ? 1 : 0));
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

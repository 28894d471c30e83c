import type { Book, BookStep } from "./book";

export interface Placed {
  step: BookStep;
  /** layer from above and place in it, both from 0 */
  layer: number;
  x: number;
  y: number;
}

export interface Edge {
  from: string;
  to: string;
  /** as the reader reads it */
  label: string;
  /** number of the way out of its step */
  exit: number;
  /** true for what leads back to an earlier layer */
  back: boolean;
  /** corners of the line, from the lower edge of one box to the upper edge of the other */
  points: readonly (readonly [number, number])[];
}

export interface Layout {
  placed: readonly Placed[];
  edges: readonly Edge[];
  width: number;
  height: number;
}

export const BOX_WIDTH = 208;
export const BOX_HEIGHT = 64;
const GAP_X = 28;
const GAP_Y = 84;
const SWEEPS = 4;

/**
 * Layers from the start downwards: each step below all that lead to it, but for ways back. Within a layer steps stand by the
 * middle of their neighbours above (Sugiyama's method with barycentres).
 */
export function layOut(book: Book): Layout {
  const steps = new Map(book.steps.map((step) => [step.id, step]));
  const backs = backEdges(book, steps);
  const layers = layersOf(book, steps, backs);
  const rows = rowsOf(book, layers);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = widest * (BOX_WIDTH + GAP_X) + GAP_X;
  order(rows, book, backs);
  const placed = rows.flatMap((row, layer) =>
    row.map((step, place) => ({
      step,
      layer,
      x: (width - row.length * (BOX_WIDTH + GAP_X) + GAP_X) / 2 + place * (BOX_WIDTH + GAP_X),
      y: 16 + layer * (BOX_HEIGHT + GAP_Y),
    })),
  );
  return { placed, edges: edgesOf(placed, backs), width, height: rows.length * (BOX_HEIGHT + GAP_Y) + 16 };
}

const key = (from: string, to: string): string => `${from}\n${to}`;

/** What closes a circle, found by going down from the start. */
function backEdges(book: Book, steps: Map<string, BookStep>): Set<string> {
  const backs = new Set<string>();
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    const step = steps.get(id);
    if (!step || done.has(id)) return;
    open.add(id);
    for (const { to } of step.exits) {
      if (open.has(to)) backs.add(key(id, to));
      else visit(to);
    }
    open.delete(id);
    done.add(id);
  };
  visit(book.start);
  for (const id of steps.keys()) visit(id);
  return backs;
}

function layersOf(book: Book, steps: Map<string, BookStep>, backs: Set<string>): Map<string, number> {
  const layers = new Map<string, number>(book.steps.map((step) => [step.id, 0]));
  for (let round = 0; round < book.steps.length; round++) {
    let moved = false;
    for (const step of book.steps) {
      for (const { to } of step.exits) {
        if (!steps.has(to) || backs.has(key(step.id, to))) continue;
        const wanted = (layers.get(step.id) ?? 0) + 1;
        if (wanted > (layers.get(to) ?? 0)) {
          layers.set(to, wanted);
          moved = true;
        }
      }
    }
    if (!moved) break;
  }
  return layers;
}

function rowsOf(book: Book, layers: Map<string, number>): BookStep[][] {
  const rows: BookStep[][] = Array.from({ length: Math.max(0, ...layers.values()) + 1 }, () => []);
  for (const step of book.steps) rows[layers.get(step.id) ?? 0]?.push(step);
  return rows.filter((row) => row.length > 0);
}

function order(rows: BookStep[][], book: Book, backs: Set<string>): void {
  const above = new Map<string, string[]>();
  for (const step of book.steps) {
    for (const { to } of step.exits) {
      if (!backs.has(key(step.id, to))) above.set(to, [...(above.get(to) ?? []), step.id]);
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const places = new Map(rows.flatMap((row) => row.map((step, place) => [step.id, place - row.length / 2] as const)));
    for (const row of rows) {
      const middle = (step: BookStep): number => {
        const all = (above.get(step.id) ?? []).map((id) => places.get(id) ?? 0);
        return all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length;
      };
      row.sort((one, other) => middle(one) - middle(other));
      row.forEach((step, place) => places.set(step.id, place - row.length / 2));
    }
  }
}

function edgesOf(placed: readonly Placed[], backs: Set<string>): Edge[] {
  const at = new Map(placed.map((one) => [one.step.id, one]));
  return placed.flatMap((from) =>
    from.step.exits.flatMap((exit, index) => {
      const to = at.get(exit.to);
      if (!to) return [];
      const back = backs.has(key(from.step.id, exit.to)) || to.layer <= from.layer;
      const startX = from.x + ((index + 1) * BOX_WIDTH) / (from.step.exits.length + 1);
      const start = [startX, from.y + BOX_HEIGHT] as const;
      const end = [to.x + BOX_WIDTH / 2, to.y] as const;
      const points = back ? around(from, to, index) : [start, end];
      return [{ from: from.step.id, to: exit.to, label: exit.said, exit: index, back, points }];
    }),
  );
}

/** A way back runs on the right of both boxes. */
function around(from: Placed, to: Placed, index: number): readonly (readonly [number, number])[] {
  const right = Math.max(from.x, to.x) + BOX_WIDTH + 10 + index * 6;
  return [
    [from.x + BOX_WIDTH, from.y + BOX_HEIGHT / 2 + index * 8],
    [right, from.y + BOX_HEIGHT / 2 + index * 8],
    [right, to.y + BOX_HEIGHT / 2],
    [to.x + BOX_WIDTH, to.y + BOX_HEIGHT / 2],
  ];
}

export type Direction = "up" | "down" | "left" | "right";

/** The step to which an arrow key leads from another. */
export function neighbour(layout: Layout, id: string, direction: Direction): string {
  const here = layout.placed.find((one) => one.step.id === id);
  if (!here) return layout.placed[0]?.step.id ?? "";
  const wanted = (one: Placed): boolean => {
    if (direction === "left") return one.layer === here.layer && one.x < here.x;
    if (direction === "right") return one.layer === here.layer && one.x > here.x;
    return one.layer === here.layer + (direction === "down" ? 1 : -1);
  };
  const linked = (one: Placed): number =>
    layout.edges.some(({ from, to }) => (from === id && to === one.step.id) || (to === id && from === one.step.id))
      ? 0
      : 1;
  const near = layout.placed.filter(wanted);
  near.sort((one, other) => linked(one) - linked(other) || Math.abs(one.x - here.x) - Math.abs(other.x - here.x));
  return near[0]?.step.id ?? id;
}

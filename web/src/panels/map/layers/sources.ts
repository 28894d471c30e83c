import type { Columns } from "../../../picture/columns";
import type { Scheme } from "../../../theme/scheme";
import { categoryAtlas, iconOf } from "../icons";
import { DotLayer } from "./dotLayer";
import { MarkLayer } from "./markLayer";

/** Zoom from which dots become discs with the sign of their category. */
export const SIGN_ZOOM = 15.4;

/** What the map needs of the sources that have a place. `rows` leads back to the columns. */
export interface Placed {
  columns: Columns;
  rows: Uint32Array;
  positions: Float64Array;
}

export function placedOf(columns: Columns): Placed {
  const rows: number[] = [];
  for (let i = 0; i < columns.length; i++) if (!Number.isNaN(columns.positions[2 * i])) rows.push(i);
  const positions = new Float64Array(rows.length * 2);
  rows.forEach((row, i) => {
    positions[2 * i] = columns.positions[2 * row] ?? 0;
    positions[2 * i + 1] = columns.positions[2 * row + 1] ?? 0;
  });
  return { columns, rows: Uint32Array.from(rows), positions };
}

type Look = { fill: number[]; line: number[]; radius: number; width: number };

/** By state code: normal is filled, blind is hollow, maintenance is dimmed, faulty is a thick ring. No colour. */
const LOOKS: Record<Scheme, Look[]> = {
  dark: [
    { fill: [112, 128, 144, 255], line: [18, 23, 28, 220], radius: 3.4, width: 0.8 },
    { fill: [18, 23, 28, 255], line: [206, 216, 226, 255], radius: 4.2, width: 1.5 },
    { fill: [58, 69, 80, 255], line: [112, 128, 144, 255], radius: 3.4, width: 0.8 },
    { fill: [18, 23, 28, 255], line: [206, 216, 226, 255], radius: 5, width: 2.8 },
    { fill: [58, 69, 80, 255], line: [58, 69, 80, 255], radius: 2.4, width: 0.5 },
  ],
  light: [
    { fill: [108, 122, 136, 255], line: [246, 247, 247, 230], radius: 3.4, width: 0.8 },
    { fill: [255, 255, 255, 255], line: [36, 46, 56, 255], radius: 4.2, width: 1.5 },
    { fill: [188, 197, 205, 255], line: [108, 122, 136, 255], radius: 3.4, width: 0.8 },
    { fill: [255, 255, 255, 255], line: [36, 46, 56, 255], radius: 5, width: 2.8 },
    { fill: [188, 197, 205, 255], line: [188, 197, 205, 255], radius: 2.4, width: 0.5 },
  ],
};

/**
 * The attributes that follow the states. Two sets of arrays take turns, because deck.gl uploads an array when it is
 * another object than before; so a frame allocates nothing.
 */
export class StateAttributes {
  private readonly sets;
  private turn = 0;

  constructor(private readonly placed: Placed) {
    this.sets = [attributeSet(placed.rows.length), attributeSet(placed.rows.length)] as const;
  }

  next(scheme: Scheme) {
    this.turn = 1 - this.turn;
    const set = this.sets[this.turn === 0 ? 0 : 1];
    const { rows, columns } = this.placed;
    const looks = LOOKS[scheme];
    for (let i = 0; i < rows.length; i++) {
      const look = looks[columns.states[rows[i] ?? 0] ?? 0];
      if (!look) continue;
      set.fill.set(look.fill, 4 * i);
      set.line.set(look.line, 4 * i);
      set.radius[i] = look.radius;
      set.width[i] = look.width;
    }
    return set;
  }
}

function attributeSet(length: number) {
  return {
    fill: new Uint8Array(4 * length),
    line: new Uint8Array(4 * length),
    radius: new Float32Array(length),
    width: new Float32Array(length),
  };
}

export type AttributeSet = ReturnType<typeof attributeSet>;

/** Every source as a dot. */
export function sourceDots(placed: Placed, set: AttributeSet, zoom: number, dimmed: boolean) {
  const count = placed.rows.length;
  return new DotLayer({
    id: "sources",
    data: {
      length: count,
      attributes: {
        getPosition: { value: placed.positions, size: 2 },
        getFillColor: { value: set.fill, size: 4 },
        getLineColor: { value: set.line, size: 4 },
        getRadius: { value: set.radius, size: 1 },
        getLineWidth: { value: set.width, size: 1 },
      },
    },
    radiusScale: dotScale(zoom, count),
    lineWidthScale: zoom >= SIGN_ZOOM ? 1.2 : 1,
    opacity: dimmed ? 0.35 : dotOpacity(zoom, count),
  });
}

/** Small and faint where many lie close, so that their density shows; a disc for the sign when near. */
export function dotScale(zoom: number, count: number): number {
  if (zoom >= SIGN_ZOOM) return 2.9;
  const crowd = count > 3_000 ? 0.62 : 1;
  return crowd * Math.min(1.2, Math.max(0.5, 0.5 + (zoom - 12) * 0.22));
}

function dotOpacity(zoom: number, count: number): number {
  return count > 3_000 && zoom < SIGN_ZOOM ? 0.62 : 0.95;
}

const SIGN_INK: Record<Scheme, string> = { dark: "#ecf1f5", light: "#ffffff" };

/** The sign of the category on each disc, from near on. */
export function sourceSigns(placed: Placed, zoom: number, scheme: Scheme, dimmed: boolean) {
  const { columns, rows, positions } = placed;
  const atlas = categoryAtlas(SIGN_INK[scheme]);
  return new MarkLayer({
    id: "signs",
    data: { length: rows.length, attributes: { getPosition: { value: positions, size: 2 } } },
    atlas,
    getCell: (_: unknown, { index }: { index: number }) =>
      atlas.cells.indexOf(iconOf(columns.categories[rows[index] ?? 0] ?? "")),
    getSize: 13,
    visible: zoom >= SIGN_ZOOM,
    opacity: dimmed ? 0.35 : 1,
    updateTriggers: { getCell: columns },
  });
}

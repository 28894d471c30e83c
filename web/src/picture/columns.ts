import type { SourceColumns, SourceState } from "../api/types";

export const STATES: readonly SourceState[] = ["ok", "silent", "maintenance", "faulty", "new"];
const CODES = new Map(STATES.map((state, code) => [state, code]));

/**
 * All sources as columns, in the order of the snapshot. The texts never change between two snapshots; `states` holds a
 * code per source (index into STATES) and is written in place by each frame.
 */
export interface Columns {
  readonly length: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly categories: readonly string[];
  readonly zones: readonly (string | null)[];
  /** longitude and latitude in turn; NaN for a source without place */
  readonly positions: Float64Array;
  readonly states: Uint8Array;
  readonly indexes: ReadonlyMap<string, number>;
}

export function columnsOf(sources: SourceColumns): Columns {
  const length = sources.ids.length;
  const positions = new Float64Array(length * 2);
  const states = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    positions[2 * i] = sources.lons[i] ?? Number.NaN;
    positions[2 * i + 1] = sources.lats[i] ?? Number.NaN;
    states[i] = codeOf(sources.states[i]);
  }
  const indexes = new Map(sources.ids.map((id, index) => [id, index]));
  return { ...sources, length, positions, states, indexes };
}

function codeOf(state: SourceState | undefined): number {
  return (state && CODES.get(state)) ?? 0;
}

/** Writes the changed states; says whether any was another than before. */
export function applyStates(columns: Columns, changes: readonly [number, SourceState][]): boolean {
  let changed = false;
  for (const [index, state] of changes) {
    const code = codeOf(state);
    if (index < columns.length && columns.states[index] !== code) {
      columns.states[index] = code;
      changed = true;
    }
  }
  return changed;
}

export function stateAt(columns: Columns, index: number): SourceState {
  return STATES[columns.states[index] ?? 0] ?? "ok";
}

export const noColumns: Columns = columnsOf({
  ids: [],
  names: [],
  categories: [],
  lons: [],
  lats: [],
  zones: [],
  states: [],
});

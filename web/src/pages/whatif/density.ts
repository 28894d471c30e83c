/** Densities as steps of danger: Fruin's levels of service, and above them the two at which people are pushed and fall. */
export const LEVELS = [
  { level: "a", upTo: 0.308 },
  { level: "b", upTo: 0.431 },
  { level: "c", upTo: 0.718 },
  { level: "d", upTo: 1.076 },
  { level: "e", upTo: 2.153 },
  { level: "f", upTo: 4 },
  { level: "pushed", upTo: 6 },
  { level: "fall", upTo: Number.POSITIVE_INFINITY },
] as const;

export type Level = (typeof LEVELS)[number]["level"];

/** The level of a density in people/m², by its place in {@link LEVELS}. */
export const levelOf = (density: number): number => LEVELS.findIndex(({ upTo }) => density <= upTo);

/** A square in which somebody is: its lower left corner in metres, and people/m². */
export interface Square {
  x: number;
  y: number;
  density: number;
}

/** How many stand in each square of that side; walls in it are not taken off, so at walls it is denser than it says. */
export function squaresOf(places: Float32Array, side: number): Square[] {
  const counts = new Map<string, { column: number; row: number; people: number }>();
  for (let i = 0; i < places.length; i += 2) {
    const column = Math.floor((places[i] ?? 0) / side);
    const row = Math.floor((places[i + 1] ?? 0) / side);
    const key = `${column},${row}`;
    const known = counts.get(key);
    if (known) known.people++;
    else counts.set(key, { column, row, people: 1 });
  }
  return [...counts.values()].map(({ column, row, people }) => ({
    x: column * side,
    y: row * side,
    density: people / side ** 2,
  }));
}

/** How many stand at each level. */
export function countLevels(squares: readonly Square[], side: number): number[] {
  const counts = LEVELS.map(() => 0);
  for (const { density } of squares) {
    const level = levelOf(density);
    counts[level] = (counts[level] ?? 0) + Math.round(density * side ** 2);
  }
  return counts;
}

/** A part of a list that is shown in turns. */
export interface WallPart {
  from: number;
  to: number;
  /** counted from 1 */
  number: number;
  pages: number;
}

/** The part of a list at a turn: round and round, the first again after the last. */
export function pageAt(length: number, size: number, turn: number): WallPart {
  const pages = Math.max(1, Math.ceil(length / size));
  const index = turn % pages;
  return { from: index * size, to: Math.min(length, (index + 1) * size), number: index + 1, pages };
}

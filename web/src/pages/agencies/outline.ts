/** Longitude and latitude in degrees. */
export type Corner = readonly [lon: number, lat: number];

export const FEWEST_CORNERS = 3;
/** About a decimetre. */
const DECIMALS = 6;

/** The corners in turn, one a line, as they can be typed. */
export const linesOf = (corners: readonly Corner[]): string =>
  corners.map((corner) => corner.map((degrees) => String(Number(degrees.toFixed(DECIMALS)))).join(", ")).join("\n");

/** The corners of all lines that are one. */
export function cornersOf(lines: string): Corner[] {
  return lines.split("\n").flatMap((line) => cornerOf(line) ?? []);
}

/** Number of the first line that is neither empty nor a corner, from 1 on. */
export function wrongLine(lines: string): number | null {
  const at = lines.split("\n").findIndex((line) => line.trim() !== "" && cornerOf(line) === null);
  return at < 0 ? null : at + 1;
}

/** As `7.42, 43.73`, or with semicolon, tabulator or spaces between; then a comma may stand for the point. */
function cornerOf(line: string): [Corner] | null {
  const between = /[;\t]/.test(line) ? /[;\t]/ : /[,\s]+/;
  const numbers = line
    .trim()
    .split(between)
    .map((text) => Number(text.trim().replace(",", ".") || Number.NaN));
  const [lon = Number.NaN, lat = Number.NaN] = numbers;
  const there = numbers.length === 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return there ? [[lon, lat]] : null;
}

/** One corner more, in the side to which it is nearest. */
export function withCorner(corners: readonly Corner[], corner: Corner): Corner[] {
  if (corners.length < FEWEST_CORNERS) return [...corners, corner];
  const ways = corners.map((from, i) => distance(corner, from, corners[(i + 1) % corners.length] ?? from));
  const side = ways.indexOf(Math.min(...ways));
  return [...corners.slice(0, side + 1), corner, ...corners.slice(side + 1)];
}

/** The same with one of them elsewhere. */
export const moved = (corners: readonly Corner[], index: number, to: Corner): Corner[] =>
  corners.map((corner, i) => (i === index ? to : corner));

/** From a point to a side, in degrees of latitude; near enough for a city. */
function distance(point: Corner, from: Corner, to: Corner): number {
  const shrink = Math.cos((point[1] * Math.PI) / 180);
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * shrink, point[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

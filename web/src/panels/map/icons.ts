import type { Severity } from "../../api/types";
import { SEVERITIES } from "../../picture/alerts";
import { SHAPES } from "../../theme/severity";

/** Signs of the categories on a 16-unit square; stroked, one line width. */
const SIGNS: Record<string, string> = {
  traffic: "M3 10V8l1.6-3.4h6.8L13 8v2H3Zm1.2 0v2m7.6-2v2M3.4 7.6h9.2",
  people: "M8 3.2a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8ZM4.2 13v-2a2.4 2.4 0 0 1 2.4-2.4h2.8a2.4 2.4 0 0 1 2.4 2.4v2",
  air: "M2.5 6h7.2a1.7 1.7 0 1 0-1.7-1.7M2.5 8.6h9.6a1.6 1.6 0 1 1-1.6 1.6M2.5 11.2h5",
  noise: "M3 6.4v3.2h2.2L8.4 12V4L5.2 6.4H3Zm7.6-.4a3 3 0 0 1 0 4M12.2 4.4a5 5 0 0 1 0 7.2",
  weather: "M4.8 12h6.4a2.4 2.4 0 0 0 .3-4.8A3.6 3.6 0 0 0 4.600 7.400 2.300 2.300 0 0 0 4.800 12Z",
  signal: "M6 2.6h4v10.800H6V2.600Zm2 2.200v.1m0 3v.1m0 3v.1",
  water: "M8 2.600S4 7 4 9.600a4 4 0 0 0 8 0C12 7 8 2.600 8 2.600Z",
  power: "M9 2.400 4.400 9H8l-1 4.600L11.600 7H8l1-4.600Z",
  server: "M3.400 3.200h9.200v3.800H3.400V3.200Zm0 5.800h9.200v3.800H3.400V9Zm2-3.900v.1m0 5.700v.1",
  network: "M8 3v3.400M3.600 12V9.600h8.800V12M8 6.400v3.200M6.400 3h3.200M2.400 12.600h2.400M11.200 12.600h2.400",
  text: "M3 3.600h10v6.800H7.600L5 12.800v-2.400H3V3.600Z",
  camera: "M2.600 5h7.600v6H2.600V5Zm7.600 2 3.200-1.600v5.200L10.200 9V7Z",
};
const OTHER = "M8 5.200a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600Z";

/** Words that sources use for the same kind of thing. */
const ALIASES: Record<string, string> = {
  crowd: "people",
  air_quality: "air",
  signal_controller: "signal",
  public_post: "text",
  pedestrian: "people",
  gas: "air",
  post: "text",
  substation: "power",
  energy: "power",
  electricity: "power",
  pump: "water",
  pumping: "water",
  host: "server",
  linux: "server",
  windows: "server",
  firewall: "network",
  sound: "noise",
};

export function iconOf(category: string): string {
  const name = ALIASES[category] ?? category;
  return name in SIGNS ? name : "other";
}

export const signPath = (category: string): string => SIGNS[iconOf(category)] ?? OTHER;

/** Small pictures side by side. */
export interface Atlas {
  pixels: ImageData;
  /** names of the pictures, from left to right */
  cells: readonly string[];
}

const CELL = 64;

export function drawAtlas(
  names: readonly string[],
  draw: (pen: CanvasRenderingContext2D, name: string) => void,
): Atlas {
  const image = document.createElement("canvas");
  image.width = CELL * names.length;
  image.height = CELL;
  const pen = image.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("this browser draws nothing on a canvas");
  names.forEach((name, index) => {
    pen.setTransform(CELL / 16, 0, 0, CELL / 16, index * CELL, 0);
    draw(pen, name);
  });
  return { pixels: pen.getImageData(0, 0, image.width, image.height), cells: names };
}

const signs = new Map<string, Atlas>();

/** The signs of the categories, in that colour; drawn once. */
export function categoryAtlas(ink: string): Atlas {
  const known = signs.get(ink);
  if (known) return known;
  const drawn = drawAtlas([...Object.keys(SIGNS), "other"], (pen, name) => {
    pen.lineWidth = 1.5;
    pen.lineJoin = "round";
    pen.lineCap = "round";
    pen.strokeStyle = ink;
    pen.stroke(new Path2D(SIGNS[name] ?? OTHER));
  });
  signs.set(ink, drawn);
  return drawn;
}

/** The four severity shapes in their colours, with a rim that keeps them apart from the map. */
export function severityAtlas(colors: Record<string, string>, rim: string): Atlas {
  return drawAtlas(SEVERITIES, (pen, name) => {
    pen.translate(1.6, 1.6);
    pen.scale(0.8, 0.8);
    const shape = new Path2D(SHAPES[name as Severity]);
    pen.lineWidth = 3.4;
    pen.lineJoin = "round";
    pen.strokeStyle = rim;
    pen.stroke(shape);
    pen.fillStyle = colors[name] ?? rim;
    pen.fill(shape, "evenodd");
  });
}

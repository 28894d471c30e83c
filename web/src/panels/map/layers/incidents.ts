import { TextLayer } from "@deck.gl/layers";
import type { IncidentSummary } from "../../../api/incidents";
import type { Severity } from "../../../api/types";
import { rankOf, SEVERITIES } from "../../../picture/alerts";
import type { Scheme } from "../../../theme/scheme";
import { SHAPES } from "../../../theme/severity";
import { mostUrgentFirst } from "../../incident/lines";
import { iconOfType, INCIDENT_SIGNS, type TypeIcons } from "../../incident/signs";
import { type Atlas, drawAtlas } from "../icons";
import { paletteOf } from "../palette";
import type { AlertMark } from "./alerts";
import { MarkLayer } from "./markLayer";

/** An incident on the map, and those that lie so near that its plate stands for them too. */
export interface IncidentStack {
  /** the one that is chosen or most urgent comes first */
  incidents: readonly [IncidentSummary, ...IncidentSummary[]];
  position: [number, number];
  /** what stands beside the plate; empty where there is no room */
  label: string;
}

type Pixels = readonly [number, number];

/** pixels from the place up to the middle of the plate */
export const PLATE_UP = 17;
const PLATE_WIDE = 30;
const LABEL_FROM = 18;
const BESIDE: [number, number] = [LABEL_FROM, -PLATE_UP];
/** its plate is larger */
const BESIDE_CHOSEN: [number, number] = [LABEL_FROM + 8, -PLATE_UP - 4];
const LABEL_HIGH = 20;
const CHARACTER_WIDE = 7;
const LONGEST_LABEL = 30;
/** alerts of an incident that are nearer than this to its place are told by its plate */
const COVERED = 16;

/** Where a place lies at that zoom, in pixels of the whole world, as maps lay it out. */
export function pixelsOf([lon, lat]: readonly [number, number], zoom: number): Pixels {
  const world = 512 * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((lon + 180) / 360) * world, (0.5 - north / (2 * Math.PI)) * world];
}

/**
 * One plate for incidents whose plates would lie on each other, with its words where they cover nothing of another. The
 * chosen one is never behind another.
 */
export function incidentStacks(
  incidents: Iterable<IncidentSummary>,
  chosen: string | null,
  zoom: number,
  nameOf: (incident: IncidentSummary) => string,
): IncidentStack[] {
  const urgent = mostUrgentFirst(rankOf);
  const sorted = [...incidents]
    .filter(({ lon, lat }) => lon !== null && lat !== null)
    .sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen) || urgent(a, b));
  const stacks: { at: Pixels; incidents: [IncidentSummary, ...IncidentSummary[]] }[] = [];
  for (const incident of sorted) {
    const at = pixelsOf([incident.lon ?? 0, incident.lat ?? 0], zoom);
    const under = stacks.find((stack) => distance(stack.at, at) < PLATE_WIDE);
    if (under) under.incidents.push(incident);
    else stacks.push({ at, incidents: [incident] });
  }
  const texts = stacks.map((stack) => labelOf(stack.incidents, nameOf));
  const shown = labelsThatFit(
    stacks.map((stack) => stack.at),
    texts,
  );
  return stacks.map(({ incidents: all }, i) => ({
    incidents: all,
    position: [all[0].lon ?? 0, all[0].lat ?? 0],
    label: shown[i] ? (texts[i] ?? "") : "",
  }));
}

const distance = (a: Pixels, b: Pixels): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function labelOf([first, ...others]: readonly IncidentSummary[], nameOf: (one: IncidentSummary) => string): string {
  const name = first ? nameOf(first) : "";
  const short = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name;
  return others.length > 0 ? `${short} +${others.length}` : short;
}

/** Which labels cover neither a plate nor a label before them. */
function labelsThatFit(places: readonly Pixels[], texts: readonly string[]): boolean[] {
  const taken = places.map(([x, y]) => boxOf(x - PLATE_WIDE / 2, y, PLATE_WIDE, PLATE_WIDE));
  return places.map(([x, y], i) => {
    const box = boxOf(x + LABEL_FROM, y, (texts[i]?.length ?? 0) * CHARACTER_WIDE, LABEL_HIGH);
    if (taken.some((other, j) => j !== i && overlap(box, other))) return false;
    taken.push(box);
    return true;
  });
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const boxOf = (left: number, middle: number, wide: number, high: number): Box => [
  left,
  middle - high / 2,
  left + wide,
  middle + high / 2,
];

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The alerts that stay beside the incidents: all but those of an incident that lie where its plate stands. */
export function besideIncidents(
  marks: readonly AlertMark[],
  stacks: readonly IncidentStack[],
  chosen: string | null,
  zoom: number,
): AlertMark[] {
  const told = new Map<string, Pixels>();
  for (const { incidents, position } of stacks)
    for (const { alerts } of incidents) for (const id of alerts) told.set(id, pixelsOf(position, zoom));
  return marks.filter(({ alert, position }) => {
    const plate = told.get(alert.id);
    return !plate || alert.id === chosen || distance(plate, pixelsOf(position, zoom)) >= COVERED;
  });
}

const ICONS = Object.keys(INCIDENT_SIGNS);
const cellOf = (icon: string, severity: Severity): string => `${icon} ${severity}`;

/** A plate with the type's sign on a point, and the shape of the severity at its corner. */
export function incidentAtlas(scheme: Scheme, colors: Record<string, string>): Atlas {
  const palette = paletteOf(scheme);
  const names = ICONS.flatMap((icon) => SEVERITIES.map((severity) => cellOf(icon, severity)));
  return drawAtlas(names, (pen, name) => {
    const [icon, severity] = name.split(" ") as [string, Severity];
    drawPlate(pen, palette.halo, colors[severity] ?? palette.textStrong);
    drawInto(pen, [4.9, 0.9], 0.3875, () => {
      pen.strokeStyle = palette.textStrong;
      pen.lineWidth = 1.7;
      pen.stroke(new Path2D(INCIDENT_SIGNS[icon]));
    });
    drawInto(pen, [9.4, 0.1], 0.22, () => {
      const shape = new Path2D(SHAPES[severity]);
      pen.strokeStyle = palette.halo;
      pen.lineWidth = 4;
      pen.stroke(shape);
      pen.fillStyle = colors[severity] ?? palette.textStrong;
      pen.fill(shape, "evenodd");
    });
  });
}

/** The plate; its point is in the middle of the cell, where the place is. */
const PLATE =
  "M5.4 .9h5.200a.8.8 0 0 1 .8.8v4.600a.8.8 0 0 1-.8.8H8.900L8 8l-.9-.9H5.400a.8.8 0 0 1-.8-.8V1.700a.8.8 0 0 1 .8-.8Z";

function drawPlate(pen: CanvasRenderingContext2D, ground: string, edge: string): void {
  const plate = new Path2D(PLATE);
  pen.lineJoin = "round";
  pen.lineCap = "round";
  pen.strokeStyle = ground;
  pen.lineWidth = 1.1;
  pen.stroke(plate);
  pen.fillStyle = ground;
  pen.fill(plate);
  pen.strokeStyle = edge;
  pen.lineWidth = 0.5;
  pen.stroke(plate);
}

function drawInto(pen: CanvasRenderingContext2D, [x, y]: Pixels, scale: number, draw: () => void): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(scale, scale);
  draw();
  pen.restore();
}

const SIZE = 68;

export function incidentIcons(stacks: readonly IncidentStack[], atlas: Atlas, own: TypeIcons, chosen: string | null) {
  return new MarkLayer<IncidentStack>({
    id: "incidents",
    data: stacks,
    atlas,
    getPosition: (stack) => stack.position,
    getCell: ({ incidents: [first] }) => atlas.cells.indexOf(cellOf(iconOfType(first.type, own), first.severity)),
    getSize: ({ incidents: [first] }) => SIZE * (first.id === chosen ? 1.25 : 1),
    updateTriggers: { getSize: chosen, getCell: [atlas, own] },
  });
}

/** What the incidents are called, beside their plates. */
export function incidentLabels(stacks: readonly IncidentStack[], scheme: Scheme, chosen: string | null) {
  const palette = paletteOf(scheme);
  return new TextLayer<IncidentStack>({
    id: "incident-labels",
    data: stacks.filter((stack) => stack.label !== ""),
    getPosition: (stack) => stack.position,
    getText: (stack) => stack.label,
    getPixelOffset: ({ incidents: [first] }) => (first.id === chosen ? BESIDE_CHOSEN : BESIDE),
    getTextAnchor: "start",
    getSize: 13,
    getColor: rgbOf(palette.textStrong),
    characterSet: "auto",
    fontFamily: "Inter Variable",
    fontWeight: 600,
    background: true,
    getBackgroundColor: [...rgbOf(palette.halo), 215],
    backgroundPadding: [4, 1],
    updateTriggers: { getPixelOffset: chosen },
  });
}

/** The parts of a colour that is written as `#rrggbb`. */
function rgbOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

import type { Unit, UnitKind } from "../../../api/units";
import type { Scheme } from "../../../theme/scheme";
import { SENT_BAR, type Standing, STANDINGS, standingOf, UNIT_SHAPES } from "../../units/shapes";
import { type Atlas, drawAtlas } from "../icons";
import { MarkLayer } from "./markLayer";

export interface UnitPlace {
  unit: Unit;
  position: [number, number];
}

/** The units that have said where they are; those who are sent on top. */
export function unitPlaces(units: ReadonlyMap<string, Unit>): UnitPlace[] {
  return [...units.values()]
    .flatMap((unit) =>
      unit.position ? [{ unit, position: [unit.position.lon, unit.position.lat] as [number, number] }] : [],
    )
    .sort((a, b) => Number(a.unit.assignment !== null) - Number(b.unit.assignment !== null));
}

const KINDS = Object.keys(UNIT_SHAPES) as UnitKind[];
const cellOf = (kind: UnitKind, standing: Standing): string => `${kind} ${standing}`;

/** Shape by kind, filled, barred or hollow by what the unit does, in the colours of what is fine. */
export function unitAtlas(scheme: Scheme): Atlas {
  const ink = scheme === "dark" ? "#c6d3df" : "#2f4a62";
  const ground = scheme === "dark" ? "#151a20" : "#f6f7f7";
  const names = KINDS.flatMap((kind) => STANDINGS.map((standing) => cellOf(kind, standing)));
  return drawAtlas(names, (pen, name) => {
    const [kind, standing] = name.split(" ") as [UnitKind, Standing];
    pen.translate(1.6, 1.6);
    pen.scale(0.8, 0.8);
    const shape = new Path2D(UNIT_SHAPES[kind]);
    pen.lineJoin = "round";
    pen.strokeStyle = ground;
    pen.lineWidth = 4;
    pen.stroke(shape);
    pen.fillStyle = standing === "free" ? ink : ground;
    pen.fill(shape);
    pen.strokeStyle = ink;
    pen.lineWidth = 1.8;
    pen.stroke(shape);
    if (standing === "sent") pen.stroke(new Path2D(SENT_BAR));
  });
}

const SIZE = 17;

export function unitIcons(places: readonly UnitPlace[], atlas: Atlas, zoom: number) {
  return new MarkLayer<UnitPlace>({
    id: "units",
    data: places,
    atlas,
    getPosition: (place) => place.position,
    getCell: ({ unit }) => atlas.cells.indexOf(cellOf(unit.kind, standingOf(unit.status))),
    getSize: () => SIZE,
    getAlpha: ({ unit }) => (standingOf(unit.status) === "away" ? 0.6 : 1),
    sizeScale: zoom < 13 ? 0.8 : zoom > 16 ? 1.3 : 1,
  });
}

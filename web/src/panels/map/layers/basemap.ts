import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { City } from "../../../api/types";
import type { Palette } from "../palette";
import { labelLayers } from "./labels";
import { zoneLayers, zoneSource } from "./zones";

const SOURCE = { source: "city" } as const;
const kindIn = (...kinds: string[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];
const grow = (...stops: [number, number][]): ExpressionSpecification =>
  ["interpolate", ["exponential", 1.6], ["zoom"], ...stops.flat()] as ExpressionSpecification;

/** The city's own map in the product's colours. No glyphs address: names are drawn with the fonts of the page. */
export function basemapStyle(city: City, palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      city: {
        type: "vector",
        tiles: [new URL(city.tiles, window.location.href).href.replaceAll("%7B", "{").replaceAll("%7D", "}")],
        minzoom: 10,
        maxzoom: city.maxTileZoom,
        attribution: city.attribution,
      },
      zones: zoneSource(city.zones),
    },
    layers: [...ground(palette), ...streets(palette), ...zoneLayers(palette), ...labelLayers(palette)],
  };
}

function ground(palette: Palette): LayerSpecification[] {
  const fill = (id: string, color: string, layer = id): LayerSpecification => ({
    id,
    type: "fill",
    ...SOURCE,
    "source-layer": layer,
    paint: { "fill-color": color },
  });
  return [
    { id: "land", type: "background", paint: { "background-color": palette.land } },
    fill("landuse", palette.landuse),
    fill("green", palette.green),
    fill("water", palette.water),
    fill("square", palette.square),
    {
      id: "building",
      type: "fill",
      ...SOURCE,
      "source-layer": "building",
      minzoom: 13,
      paint: {
        "fill-color": palette.building,
        "fill-outline-color": palette.buildingLine,
        "fill-opacity": ["interpolate", ["linear"], ["zoom"], 13, 0, 14.5, 1],
      },
    },
    {
      id: "boundary",
      type: "line",
      ...SOURCE,
      "source-layer": "boundary",
      paint: { "line-color": palette.boundary, "line-width": 1.2, "line-dasharray": [4, 3] },
    },
  ];
}

type Widths = [number, number][];

function streets(palette: Palette): LayerSpecification[] {
  const minor: Widths = [
    [12, 0.4],
    [14, 1.6],
    [16, 6],
    [19, 28],
  ];
  const middle: Widths = [
    [11, 0.5],
    [14, 2.4],
    [16, 8],
    [19, 36],
  ];
  const major: Widths = [
    [10, 0.8],
    [14, 3.4],
    [16, 10],
    [19, 44],
  ];
  const classes: [string, Widths, string[]][] = [
    [
      "service",
      [
        [14, 0.6],
        [16, 3],
        [19, 14],
      ],
      ["service", "pedestrian"],
    ],
    ["minor", minor, ["residential"]],
    ["middle", middle, ["secondary", "tertiary"]],
    ["major", major, ["motorway", "primary"]],
  ];
  const color = (name: string): string => (name === "major" ? palette.major : palette.street);
  return [
    tunnels(palette, middle),
    paths(palette),
    ...classes.map(([name, widths, kinds]) => streetLayer(`${name}-casing`, palette.casing, widths, kinds, 1.5)),
    ...classes.map(([name, widths, kinds]) => streetLayer(name, color(name), widths, kinds, 0)),
    rails(palette),
  ];
}

function streetLayer(id: string, color: string, widths: Widths, kinds: string[], more: number): LayerSpecification {
  return {
    id: `street-${id}`,
    type: "line",
    ...SOURCE,
    "source-layer": "street",
    filter: ["all", kindIn(...kinds), ["!=", ["get", "tunnel"], true]],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": color,
      "line-width": grow(...widths.map(([zoom, width]): [number, number] => [zoom, width + more])),
    },
  };
}

function tunnels(palette: Palette, widths: Widths): LayerSpecification {
  return {
    id: "street-tunnel",
    type: "line",
    ...SOURCE,
    "source-layer": "street",
    minzoom: 13,
    filter: ["all", ["==", ["get", "tunnel"], true], ["!", kindIn("rail", "path", "steps")]],
    paint: {
      "line-color": palette.path,
      "line-width": grow(...widths),
      "line-opacity": 0.45,
      "line-dasharray": [1.5, 1],
    },
  };
}

function paths(palette: Palette): LayerSpecification {
  return {
    id: "street-path",
    type: "line",
    ...SOURCE,
    "source-layer": "street",
    minzoom: 15,
    filter: kindIn("path", "steps"),
    paint: { "line-color": palette.path, "line-width": grow([15, 0.6], [18, 2.4]), "line-dasharray": [2, 1.5] },
  };
}

function rails(palette: Palette): LayerSpecification {
  return {
    id: "street-rail",
    type: "line",
    ...SOURCE,
    "source-layer": "street",
    filter: kindIn("rail"),
    paint: { "line-color": palette.rail, "line-width": 1.2, "line-dasharray": [6, 3] },
  };
}

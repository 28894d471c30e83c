import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette";

const FONT = ["Inter Variable"];

/** Names of streets, squares, quarters and places; ids begin with `label`. */
export function labelLayers(palette: Palette): LayerSpecification[] {
  return [streetNames(palette), squareNames(palette), smallNames(palette), districtNames(palette), cityNames(palette)];
}

const halo = (palette: Palette, color: string) => ({
  "text-color": color,
  "text-halo-color": palette.halo,
  "text-halo-width": 1.4,
});

function streetNames(palette: Palette): LayerSpecification {
  return {
    id: "label-street",
    type: "symbol",
    source: "city",
    "source-layer": "street",
    minzoom: 14.5,
    filter: ["all", ["has", "name"], ["!", ["in", ["get", "kind"], ["literal", ["rail", "steps", "path"]]]]],
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 320,
      "text-field": ["get", "name"],
      "text-font": FONT,
      "text-size": ["interpolate", ["linear"], ["zoom"], 14.5, 10.5, 18, 14],
      "text-padding": 6,
    },
    paint: halo(palette, palette.text),
  };
}

function squareNames(palette: Palette): LayerSpecification {
  return {
    id: "label-square-area",
    type: "symbol",
    source: "city",
    "source-layer": "square",
    minzoom: 15.5,
    filter: ["all", ["has", "name"], ["!=", ["get", "name"], ""]],
    layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 12, "text-max-width": 8 },
    paint: halo(palette, palette.text),
  };
}

function pointNames(
  id: string,
  kinds: string[],
  size: number,
  minzoom: number,
  paint: ReturnType<typeof halo>,
): LayerSpecification {
  return {
    id,
    type: "symbol",
    source: "city",
    "source-layer": "label",
    minzoom,
    filter: ["in", ["get", "kind"], ["literal", kinds]],
    layout: {
      "text-field": ["get", "name"],
      "text-font": FONT,
      "text-size": size,
      "text-max-width": 8,
      "text-padding": 8,
      "symbol-sort-key": ["coalesce", ["get", "rank"], 9],
    },
    paint,
  };
}

const smallNames = (palette: Palette) =>
  pointNames("label-poi", ["square", "station", "poi"], 12, 15, halo(palette, palette.text));

const districtNames = (palette: Palette) =>
  pointNames("label-district", ["district"], 13.5, 12.5, halo(palette, palette.textStrong));

function cityNames(palette: Palette): LayerSpecification {
  const layer = pointNames("label-city", ["city"], 16, 8, halo(palette, palette.textStrong));
  return { ...layer, maxzoom: 14 };
}

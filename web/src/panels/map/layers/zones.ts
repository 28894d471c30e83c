import type { GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import type { Zone } from "../../../api/types";
import type { Palette } from "../palette";

/** Zones of the city as outlines with their names; ids begin with `zone`. */
export function zoneSource(zones: readonly Zone[]): GeoJSONSourceSpecification {
  return {
    type: "geojson",
    data: {
      type: "FeatureCollection",
      features: zones.map((zone) => ({
        type: "Feature",
        properties: { name: zone.name },
        geometry: { type: "Polygon", coordinates: [zone.polygon] },
      })),
    },
  };
}

export function zoneLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "zone-line",
      type: "line",
      source: "zones",
      paint: { "line-color": palette.zone, "line-width": 1, "line-opacity": 0.55, "line-dasharray": [3, 2] },
    },
    {
      id: "zone-name",
      type: "symbol",
      source: "zones",
      minzoom: 14,
      layout: {
        "symbol-placement": "line",
        "text-field": ["get", "name"],
        "text-font": ["Inter Variable"],
        "text-size": 12,
        "text-offset": [0, 0.8],
        "symbol-spacing": 500,
      },
      paint: { "text-color": palette.zone, "text-halo-color": palette.halo, "text-halo-width": 1.2 },
    },
  ];
}

import {
  type GeoJSONSource,
  type GeoJSONSourceSpecification,
  type LayerSpecification,
  Map as BaseMap,
} from "maplibre-gl";
import type { City } from "../../api/types";
import { basemapStyle } from "../../panels/map/layers/basemap";
import type { Palette } from "../../panels/map/palette";
import "../../panels/map/worker";
import type { Corner } from "./outline";

const SOURCE = "outline";
const GRIP_PIXELS = 10;
const PADDING = 32;

export interface OutlineEvents {
  /** somebody pointed at a place that is no corner */
  added: (corner: Corner) => void;
  /** somebody moved a corner there */
  moved: (index: number, to: Corner) => void;
}

type Data = Exclude<GeoJSONSourceSpecification["data"], string>;

/** The city's map with one outline that can be drawn and pulled, outside React. */
export class OutlineMap {
  private readonly map: BaseMap;
  private pulled: number | null = null;

  constructor(
    container: HTMLElement,
    city: City,
    palette: Palette,
    private corners: readonly Corner[],
    private readonly events: OutlineEvents,
  ) {
    const style = basemapStyle(city, palette);
    this.map = new BaseMap({
      container,
      style: {
        ...style,
        sources: { ...style.sources, [SOURCE]: { type: "geojson", data: dataOf(corners) } },
        layers: [...style.layers, ...outlineLayers(palette)],
      },
      bounds: corners.length > 0 ? boundsOf(corners) : cityBounds(city),
      fitBoundsOptions: { padding: PADDING, maxZoom: 17 },
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: { compact: false },
      fadeDuration: 0,
      locale: { "Map.Title": city.name },
    });
    this.map.touchZoomRotate.disableRotation();
    this.listen();
  }

  /** Draws these. */
  show(corners: readonly Corner[]): void {
    this.corners = corners;
    const source = this.map.getSource<GeoJSONSource>(SOURCE);
    if (source) source.setData(dataOf(corners));
    else this.map.once("load", () => this.map.getSource<GeoJSONSource>(SOURCE)?.setData(dataOf(this.corners)));
  }

  close(): void {
    this.map.remove();
  }

  private listen(): void {
    const { map, events } = this;
    map.on("mousedown", (event) => this.grip(event.point, event));
    map.on("touchstart", (event) => this.grip(event.point, event));
    for (const move of ["mousemove", "touchmove"] as const) {
      map.on(move, ({ point, lngLat }) => {
        map.getCanvas().style.cursor = this.cornerAt(point) === null ? "crosshair" : "grab";
        if (this.pulled !== null) events.moved(this.pulled, [lngLat.lng, lngLat.lat]);
      });
    }
    for (const end of ["mouseup", "touchend"] as const) map.on(end, () => (this.pulled = null));
    map.on("click", ({ point, lngLat }) => {
      if (this.cornerAt(point) === null) events.added([lngLat.lng, lngLat.lat]);
    });
  }

  /** Whoever presses on a corner pulls it, and not the map. */
  private grip(point: { x: number; y: number }, event: { preventDefault: () => void }): void {
    this.pulled = this.cornerAt(point);
    if (this.pulled !== null) event.preventDefault();
  }

  private cornerAt(point: { x: number; y: number }): number | null {
    const at = this.corners.findIndex(([lon, lat]) => {
      const there = this.map.project([lon, lat]);
      return Math.hypot(there.x - point.x, there.y - point.y) < GRIP_PIXELS;
    });
    return at < 0 ? null : at;
  }
}

function dataOf(corners: readonly Corner[]): Data {
  const ring = corners.map(([lon, lat]) => [lon, lat]);
  const first = ring[0];
  const points = ring.map((coordinates) => ({
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Point" as const, coordinates },
  }));
  if (!first) return { type: "FeatureCollection", features: [] };
  const area = {
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Polygon" as const, coordinates: [[...ring, first]] },
  };
  return { type: "FeatureCollection", features: [area, ...points] };
}

function outlineLayers(palette: Palette): LayerSpecification[] {
  const color = palette.textStrong;
  return [
    { id: "outline-fill", type: "fill", source: SOURCE, paint: { "fill-color": color, "fill-opacity": 0.2 } },
    { id: "outline-line", type: "line", source: SOURCE, paint: { "line-color": color, "line-width": 2 } },
    {
      id: "outline-corner",
      type: "circle",
      source: SOURCE,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 6,
        "circle-color": palette.halo,
        "circle-stroke-color": color,
        "circle-stroke-width": 2,
      },
    },
  ];
}

type Bounds = [[number, number], [number, number]];

function boundsOf(corners: readonly Corner[]): Bounds {
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
}

function cityBounds({ bounds: [west, south, east, north] }: City): Bounds {
  return [
    [west, south],
    [east, north],
  ];
}

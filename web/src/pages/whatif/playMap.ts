import { MapboxOverlay } from "@deck.gl/mapbox";
import { PathLayer, PolygonLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Device } from "@luma.gl/core";
import { Map as BaseMap } from "maplibre-gl";
import type { AdvisedSteward, Corner, GroundExit, SimulationGround, SimulationPlane } from "../../api/simulations";
import type { City } from "../../api/types";
import { basemapStyle } from "../../panels/map/layers/basemap";
import type { Palette } from "../../panels/map/palette";
import "../../panels/map/worker";
import { levelOf, type Square, squaresOf } from "./density";
import { degreesOf } from "./plane";
import { SQUARE_METERS } from "./squares";
import { stewardLayers } from "./stewardLayers";

export type Rgba = [number, number, number, number];

/** Colours of what is played; `levels` by the places of the levels of density. */
export interface PlayInk {
  levels: readonly Rgba[];
  person: Rgba;
  ground: Rgba;
  exit: Rgba;
  closed: Rgba;
  steward: Rgba;
  panel: Rgba;
}

/** What is on the map whatever the moment. */
export interface Setting {
  ground: SimulationGround;
  plane: SimulationPlane;
  closed: ReadonlySet<string>;
  ink: PlayInk;
}

const MARGIN = 40;

/** A map on which people walk, outside React. */
export class PlayMap {
  private readonly map: BaseMap;
  private readonly overlay = new MapboxOverlay({
    interleaved: false,
    layers: [],
    onDeviceInitialized: (device) => this.prepared(device),
    deviceProps: { type: "webgl" },
  });
  private device: Device | undefined;
  private closed = false;

  constructor(
    container: HTMLElement,
    city: City,
    palette: Palette,
    private readonly setting: Setting,
  ) {
    this.map = new BaseMap({
      container,
      style: basemapStyle(city, palette),
      bounds: boundsOf(setting.ground),
      fitBoundsOptions: { padding: MARGIN },
      maxZoom: 21,
      pitchWithRotate: false,
      dragRotate: false,
      attributionControl: { compact: true },
      fadeDuration: 0,
    });
    this.map.addControl(this.overlay);
  }

  /** Draws everybody there, and who is to stand where. */
  show(places: Float32Array, stewards: readonly AdvisedSteward[]): void {
    if (this.closed) return;
    const { ground, ink } = this.setting;
    this.overlay.setProps({
      layers: [
        this.groundLayer(),
        this.squareLayer(places),
        this.personLayer(places),
        this.exitLayer(),
        ...stewardLayers(stewards, ground.exits, ink),
      ],
    });
  }

  close(): void {
    this.closed = true;
    if (this.device) this.remove(this.device);
  }

  /** deck.gl makes its device in its own time, and makes it still when the map is closed before. */
  private prepared(device: Device): void {
    this.device = device;
    if (this.closed) window.setTimeout(() => this.remove(device));
  }

  private remove(device: Device): void {
    this.map.remove();
    device.loseDevice();
  }

  private groundLayer() {
    const { ground, ink } = this.setting;
    return new PathLayer<Corner[]>({
      id: "ground",
      data: ground.rings,
      getPath: (ring) => ring,
      getColor: ink.ground,
      widthUnits: "pixels",
      getWidth: 1.5,
    });
  }

  private squareLayer(places: Float32Array) {
    const { plane, ink } = this.setting;
    return new PolygonLayer<Square>({
      id: "squares",
      data: squaresOf(places, SQUARE_METERS),
      getPolygon: ({ x, y }) => [
        degreesOf(plane, x, y),
        degreesOf(plane, x + SQUARE_METERS, y),
        degreesOf(plane, x + SQUARE_METERS, y + SQUARE_METERS),
        degreesOf(plane, x, y + SQUARE_METERS),
      ],
      getFillColor: ({ density }) => ink.levels[levelOf(density)] ?? ink.person,
      stroked: false,
    });
  }

  private personLayer(places: Float32Array) {
    const { plane, ink } = this.setting;
    return new ScatterplotLayer<number>({
      id: "people",
      data: Array.from({ length: places.length / 2 }, (_, person) => person),
      getPosition: (person) => degreesOf(plane, places[2 * person] ?? 0, places[2 * person + 1] ?? 0),
      getRadius: 0.3,
      radiusMinPixels: 1.5,
      getFillColor: ink.person,
      updateTriggers: { getPosition: places },
    });
  }

  private exitLayer() {
    const { ground, closed, ink } = this.setting;
    return new ScatterplotLayer<GroundExit>({
      id: "exits",
      data: ground.exits,
      getPosition: ({ lon, lat }) => [lon, lat],
      getRadius: ({ widthMeters }) => widthMeters / 2,
      radiusMinPixels: 5,
      stroked: true,
      filled: false,
      lineWidthUnits: "pixels",
      getLineWidth: ({ name }) => (closed.has(name) ? 4 : 2),
      getLineColor: ({ name }) => (closed.has(name) ? ink.closed : ink.exit),
    });
  }
}

function boundsOf({ rings, exits }: SimulationGround): [Corner, Corner] {
  const corners: Corner[] = [...rings.flat(), ...exits.map(({ lon, lat }): Corner => [lon, lat])];
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
}

import { MapboxOverlay } from "@deck.gl/mapbox";
import type { Device } from "@luma.gl/core";
import { Map as BaseMap, type LngLat, type Point } from "maplibre-gl";
import type { IncidentSummary } from "../../api/incidents";
import type { BlindSpot } from "../../api/blindness";
import type { AlertSummary, City } from "../../api/types";
import type { NearCamera, Unit } from "../../api/units";
import type { Alerts } from "../../picture/alerts";
import type { Columns } from "../../picture/columns";
import type { Scheme } from "../../theme/scheme";
import type { TypeIcons } from "../incident/signs";
import { type Camera, onFly } from "./camera";
import { isShown, type Switch } from "./hidden";
import { type Atlas, severityAtlas } from "./icons";
import { type AlertMark, alertIcons, alertMarks } from "./layers/alerts";
import { basemapStyle } from "./layers/basemap";
import { blindDiscs } from "./layers/blind";
import {
  besideIncidents,
  type IncidentStack,
  incidentAtlas,
  incidentIcons,
  incidentLabels,
  incidentStacks,
  PLATE_UP,
} from "./layers/incidents";
import { selectionRing } from "./layers/selection";
import { type AttributeSet, type Placed, placedOf, StateAttributes, sourceDots, sourceSigns } from "./layers/sources";
import { unitAtlas, unitIcons, type UnitPlace, unitPlaces } from "./layers/units";
import { viewCones } from "./layers/cones";
import { paletteOf } from "./palette";
import { PointIndex } from "./pick";
import "./worker";

/** States of sources are drawn anew at most this often; what the operator does is drawn at once. */
const STATES_MILLIS = 250;
const PICK_PIXELS = 14;

export type Target =
  | { kind: "incident"; incidents: IncidentStack["incidents"] }
  | { kind: "alert"; alert: AlertSummary }
  | { kind: "unit"; unit: Unit }
  | { kind: "source"; row: number };

export interface MapEvents {
  choose: (target: Target | null) => void;
  hover: (target: Target | null, x: number, y: number) => void;
  moved: (camera: Camera) => void;
}

/** What is to be drawn; replaced whole or in part. */
export interface Scene {
  columns: Columns;
  alerts: Alerts;
  incidents: readonly IncidentSummary[];
  incidentName: (incident: IncidentSummary) => string;
  typeIcons: TypeIcons;
  units: ReadonlyMap<string, Unit>;
  /** cameras whose field of view is shown */
  cones: readonly NearCamera[];
  /** sources that could not have detected anything, when they are to be shown */
  blind: readonly BlindSpot[];
  open: (alert: AlertSummary) => boolean;
  scheme: Scheme;
  severityColors: Record<string, string>;
  hidden: readonly Switch[];
  chosenAlert: string | null;
  chosenIncident: string | null;
  chosenSource: string | null;
  past: boolean;
}

/** The map itself, outside React: basemap by MapLibre, sources and alerts by deck.gl above it. */
export class CityMap {
  private readonly map: BaseMap;
  private readonly overlay = new MapboxOverlay({
    interleaved: false,
    layers: [],
    parameters: { depthCompare: "always", depthWriteEnabled: false },
    onDeviceInitialized: (device) => this.prepared(device),
    deviceProps: { type: "webgl", webgl: { antialias: false } },
  });
  private readonly stopFly: () => void;
  private placed: Placed;
  private attributes: StateAttributes;
  private set: AttributeSet;
  private index: PointIndex;
  private marks: AlertMark[] = [];
  private atlas: Atlas;
  private unitAtlas: Atlas;
  private incidentAtlas: Atlas;
  private stacks: IncidentStack[] = [];
  private units: UnitPlace[] = [];
  private device: Device | undefined;
  private closed = false;
  private timer: number | undefined;
  private statesStale = false;
  private drawnAt = 0;
  private dueAt = 0;

  constructor(
    container: HTMLElement,
    private readonly city: City,
    private scene: Scene,
    camera: Camera | null,
    private readonly events: MapEvents,
  ) {
    this.placed = placedOf(scene.columns);
    this.index = new PointIndex(this.placed.positions);
    this.attributes = new StateAttributes(this.placed);
    this.set = this.attributes.next(scene.scheme);
    this.atlas = severityAtlas(scene.severityColors, paletteOf(scene.scheme).halo);
    this.unitAtlas = unitAtlas(scene.scheme);
    this.incidentAtlas = incidentAtlas(scene.scheme, scene.severityColors);
    this.placeUnits();
    this.placeAlerts();
    this.map = new BaseMap({
      container,
      style: basemapStyle(city, paletteOf(scene.scheme)),
      ...(camera ? { center: [camera.lon, camera.lat], zoom: camera.zoom } : homeOf(city)),
      minZoom: 9,
      maxZoom: 20,
      pitchWithRotate: false,
      dragRotate: false,
      attributionControl: { compact: false },
      fadeDuration: 0,
      locale: { "Map.Title": city.name },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(this.overlay);
    this.listen();
    this.stopFly = onFly((place) => this.flyTo(place));
    this.redraw();
  }

  /** Takes the changed parts of the scene and draws soon. */
  update(changes: Partial<Scene>): void {
    const before = this.scene;
    this.scene = { ...before, ...changes };
    if (this.scene.columns !== before.columns) this.placeSources();
    if (this.scene.scheme !== before.scheme) this.repaint();
    if (this.scene.hidden !== before.hidden) this.switchLayers();
    if (this.scene.units !== before.units || this.scene.hidden !== before.hidden) this.placeUnits();
    const placing = ["alerts", "open", "hidden", "chosenAlert"] as const;
    if (placing.some((part) => this.scene[part] !== before[part])) this.placeAlerts();
    this.redraw();
  }

  /** States were written into the columns in place. */
  statesChanged(): void {
    this.statesStale = true;
    this.redraw(STATES_MILLIS);
  }

  /** Moves the picture aside when something covers its right edge. */
  uncover(right: number): void {
    if (this.map.getPadding().right === right) return;
    this.map.easeTo({ padding: { top: 0, bottom: 0, left: 0, right }, duration: 120 });
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { duration: 150 });
  }

  /** What the picture is about now: longitude and latitude in degrees. */
  middle(): [number, number] {
    return this.map.getCenter().toArray();
  }

  home(): void {
    const { bounds } = homeOf(this.city);
    this.map.fitBounds(bounds, { padding: 24, duration: 0 });
  }

  close(): void {
    window.clearTimeout(this.timer);
    this.stopFly();
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
    // deck.gl leaves its context to the garbage collector; a browser has sixteen and takes the oldest away
    device.loseDevice();
  }

  private flyTo(center: [number, number]): void {
    this.map.easeTo({ center, zoom: Math.max(16, this.map.getZoom()), duration: 150 });
  }

  private placeSources(): void {
    this.placed = placedOf(this.scene.columns);
    this.index = new PointIndex(this.placed.positions);
    this.attributes = new StateAttributes(this.placed);
    this.set = this.attributes.next(this.scene.scheme);
  }

  private placeAlerts(): void {
    const { alerts, open, chosenAlert } = this.scene;
    this.marks = this.isShown("alerts") ? alertMarks(alerts, open, chosenAlert) : [];
  }

  private placeUnits(): void {
    this.units = this.isShown("units") ? unitPlaces(this.scene.units) : [];
  }

  private isShown(name: Switch): boolean {
    return !this.scene.hidden.includes(name);
  }

  private repaint(): void {
    const palette = paletteOf(this.scene.scheme);
    this.atlas = severityAtlas(this.scene.severityColors, palette.halo);
    this.unitAtlas = unitAtlas(this.scene.scheme);
    this.incidentAtlas = incidentAtlas(this.scene.scheme, this.scene.severityColors);
    this.set = this.attributes.next(this.scene.scheme);
    this.map.setStyle(basemapStyle(this.city, palette));
    this.switchLayers();
  }

  private switchLayers(): void {
    const apply = (): void => {
      for (const id of this.map.getLayersOrder()) {
        this.map.setLayoutProperty(id, "visibility", isShown(id, this.scene.hidden) ? "visible" : "none");
      }
    };
    if (this.map.isStyleLoaded()) apply();
    else this.map.once("styledata", apply);
  }

  private listen(): void {
    const { map, events } = this;
    map.on("load", () => this.switchLayers());
    map.on("zoom", () => this.redraw());
    map.on("moveend", () => {
      const { lng, lat } = map.getCenter();
      events.moved({ zoom: map.getZoom(), lon: lng, lat });
    });
    map.on("click", (event) => events.choose(this.targetAt(event.lngLat, event.point)));
    map.on("mousemove", (event) => {
      const target = this.targetAt(event.lngLat, event.point);
      map.getCanvas().style.cursor = target ? "pointer" : "";
      events.hover(target, event.point.x, event.point.y);
    });
    map.on("mouseout", () => events.hover(null, 0, 0));
  }

  /** Draws once, so long after the last drawing at the earliest; an earlier wish replaces a later one. */
  private redraw(pauseMillis = 0): void {
    if (this.closed) return;
    const at = Math.max(performance.now(), this.drawnAt + pauseMillis);
    if (this.timer !== undefined && at >= this.dueAt) return;
    window.clearTimeout(this.timer);
    this.dueAt = at;
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      this.drawnAt = performance.now();
      this.draw();
    }, at - performance.now());
  }

  private draw(): void {
    const { scene, placed } = this;
    if (this.statesStale) this.set = this.attributes.next(scene.scheme);
    this.statesStale = false;
    const zoom = Math.round(this.map.getZoom() * 5) / 5;
    const sources = this.isShown("sources")
      ? [sourceDots(placed, this.set, zoom, scene.past), sourceSigns(placed, zoom, scene.scheme, scene.past)]
      : [];
    const ring = selectionRing(this.chosenPlace(), scene.scheme);
    this.stacks = this.isShown("incidents")
      ? incidentStacks(scene.incidents, scene.chosenIncident, zoom, scene.incidentName)
      : [];
    const beside = besideIncidents(this.marks, this.stacks, scene.chosenAlert, zoom);
    const alerts = alertIcons(beside, this.atlas, scene.chosenAlert, zoom);
    const incidents = [
      incidentIcons(this.stacks, this.incidentAtlas, scene.typeIcons, scene.chosenIncident),
      incidentLabels(this.stacks, scene.scheme, scene.chosenIncident),
    ];
    const cones = viewCones(scene.cones, scene.scheme);
    const blind = blindDiscs(scene.blind, scene.scheme);
    const units = unitIcons(this.units, this.unitAtlas, zoom);
    this.overlay.setProps({ layers: [blind, cones, ...sources, units, ring, alerts, ...incidents] });
  }

  private chosenPlace(): [number, number] | null {
    const { alerts, incidents, chosenAlert, chosenIncident, chosenSource, columns } = this.scene;
    const placed = chosenAlert ? alerts.get(chosenAlert) : incidents.find((one) => one.id === chosenIncident);
    if (placed) return placed.lon === null || placed.lat === null ? null : [placed.lon, placed.lat];
    const row = chosenSource ? columns.indexes.get(chosenSource) : undefined;
    if (row === undefined || Number.isNaN(columns.positions[2 * row])) return null;
    return [columns.positions[2 * row] ?? 0, columns.positions[2 * row + 1] ?? 0];
  }

  /** Incidents lie on top, then alerts, so they are hit in this order. */
  private targetAt(at: LngLat, point: Point): Target | null {
    const stack = this.hit(this.stacks, { x: point.x, y: point.y + PLATE_UP });
    if (stack) return { kind: "incident", incidents: stack.incidents };
    const mark = this.hit(this.marks, point);
    if (mark) return { kind: "alert", alert: mark.alert };
    const unit = this.hit(this.units, point);
    if (unit) return { kind: "unit", unit: unit.unit };
    if (!this.isShown("sources")) return null;
    const north = this.map.unproject([point.x, point.y - PICK_PIXELS]);
    const hit = this.index.nearest(at.lng, at.lat, Math.abs(north.lat - at.lat));
    return hit < 0 ? null : { kind: "source", row: this.placed.rows[hit] ?? 0 };
  }

  /** The topmost of marks at that point of the screen. */
  private hit<T extends { position: [number, number] }>(marks: readonly T[], { x, y }: { x: number; y: number }) {
    return marks.findLast(({ position }) => {
      const there = this.map.project(position);
      return Math.hypot(there.x - x, there.y - y) < PICK_PIXELS;
    });
  }
}

function homeOf(city: City): { bounds: [[number, number], [number, number]]; fitBoundsOptions: { padding: number } } {
  const [west, south, east, north] = city.bounds;
  return {
    bounds: [
      [west, south],
      [east, north],
    ],
    fitBoundsOptions: { padding: 24 },
  };
}

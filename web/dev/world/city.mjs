import geojsonvt from "geojson-vt";
import vtpbf from "vt-pbf";
import { extractBytes, readExtract } from "./osm.mjs";

export const BOUNDS = [7.405, 43.723, 7.443, 43.754];
const LAYERS = ["landuse", "green", "water", "square", "street", "building", "boundary", "label"];
const STREETS = {
  motorway: "motorway",
  trunk: "motorway",
  primary: "primary",
  secondary: "secondary",
  tertiary: "tertiary",
  residential: "residential",
  unclassified: "residential",
  living_street: "residential",
  service: "service",
  pedestrian: "pedestrian",
  footway: "path",
  path: "path",
  cycleway: "path",
  steps: "steps",
  track: "path",
};
const GREEN = ["park", "garden", "wood", "forest", "grass", "scrub", "pitch", "cemetery", "village_green", "meadow"];

/** The city of the fixture: tiles in the layers of the contract, places and zones. */
export function loadCity() {
  const bytes = extractBytes();
  const features = Object.fromEntries(LAYERS.map((layer) => [layer, []]));
  const streetPoints = [];
  if (bytes) collect(readExtract(bytes), features, streetPoints);
  const indexes = Object.fromEntries(
    LAYERS.map((layer) => [
      layer,
      geojsonvt(
        { type: "FeatureCollection", features: features[layer] },
        { maxZoom: 16, indexMaxZoom: 12, tolerance: 2 },
      ),
    ]),
  );
  return { features, streetPoints, tile: (z, x, y) => encodeTile(indexes, z, x, y) };
}

function encodeTile(indexes, z, x, y) {
  const layers = {};
  for (const layer of LAYERS) {
    if (layer === "building" && z < 13) continue;
    const tile = indexes[layer].getTile(z, x, y);
    if (tile) layers[layer] = tile;
  }
  return Buffer.from(vtpbf.fromGeojsonVt(layers, { version: 2 }));
}

function collect(data, features, streetPoints) {
  for (const { tags, points } of data.ways.values()) {
    addStreet(tags, points, features, streetPoints);
    if (closed(points)) addArea(tags, [points], features);
    if (tags.railway === "rail") line(features.street, points, { kind: "rail", tunnel: tags.tunnel === "yes" });
    if (tags.boundary === "administrative" && tags.admin_level === "2") line(features.boundary, points, {});
  }
  for (const relation of data.relations) addRelation(relation, data, features);
  for (const { tags, place } of data.places) addLabel(tags, place, features);
  addSea(data, features);
}

function closed(points) {
  const last = points[points.length - 1];
  return points.length > 3 && points[0][0] === last[0] && points[0][1] === last[1];
}

function line(list, points, properties) {
  if (points.length > 1)
    list.push({ type: "Feature", properties, geometry: { type: "LineString", coordinates: points } });
}

function polygon(list, rings, properties) {
  list.push({ type: "Feature", properties, geometry: { type: "Polygon", coordinates: rings } });
}

function addStreet(tags, points, features, streetPoints) {
  const kind = STREETS[tags.highway?.replace("_link", "")];
  if (!kind) return;
  if (tags.area === "yes") return polygon(features.square, [points], { name: tags.name ?? "" });
  const properties = { kind, tunnel: tags.tunnel === "yes", bridge: tags.bridge === "yes" };
  if (tags.name) properties.name = tags.name;
  line(features.street, points, properties);
  if (!properties.tunnel) streetPoints.push(...points);
}

function addArea(tags, rings, features) {
  if (tags.building)
    polygon(features.building, rings, { height: Number(tags.height ?? 3 * (tags["building:levels"] ?? 4)) });
  else if (tags.natural === "water" || tags.leisure === "swimming_pool") polygon(features.water, rings, {});
  else if ([tags.leisure, tags.landuse, tags.natural].some((kind) => GREEN.includes(kind)))
    polygon(features.green, rings, { kind: "park" });
  else if (tags.landuse || tags.amenity === "hospital")
    polygon(features.landuse, rings, { kind: tags.landuse ?? "hospital" });
}

function addRelation({ tags, members, roles }, data, features) {
  if (tags.type !== "multipolygon") return;
  members.forEach((id, i) => {
    const way = data.ways.get(id);
    if (way && roles[i] === "outer" && closed(way.points)) addArea(tags, [way.points], features);
  });
}

function addLabel(tags, place, features) {
  const kind =
    tags.place === "city" || tags.place === "town"
      ? "city"
      : tags.place
        ? "district"
        : tags.railway === "station"
          ? "station"
          : tags.tourism || tags.amenity === "theatre"
            ? "poi"
            : null;
  if (!kind) return;
  const rank = { city: 1, district: 2, station: 3, poi: 6 }[kind];
  features.label.push({
    type: "Feature",
    properties: { kind, name: tags.name, rank },
    geometry: { type: "Point", coordinates: place },
  });
}

/** Coast ways joined into one line and closed over the sea in the south-east. */
function addSea(data, features) {
  const pieces = [...data.ways.values()].filter((w) => w.tags.natural === "coastline").map((w) => [...w.points]);
  const islands = pieces.filter(closed);
  const open = pieces.filter((piece) => !closed(piece));
  const key = (point) => point.join();
  const byStart = new Map(open.map((piece) => [key(piece[0]), piece]));
  const ends = new Set(open.map((piece) => key(piece[piece.length - 1])));
  for (const first of open.filter((piece) => !ends.has(key(piece[0])))) {
    const coast = [];
    for (let piece = first; piece; piece = byStart.get(key(piece[piece.length - 1]))) coast.push(...piece);
    const end = coast[coast.length - 1];
    const corners = [
      [7.7, end[1]],
      [7.7, 43.5],
      [coast[0][0], 43.5],
    ];
    polygon(features.water, [[...coast, ...corners, coast[0]], ...islands], {});
  }
}

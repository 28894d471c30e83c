/** The records of the API, as the contract names them. Times are ISO-8601 in UTC. */

export type Severity = "critical" | "high" | "medium" | "low";
export type AlertState = "new" | "acknowledged" | "closed";
export type SourceState = "ok" | "silent" | "maintenance" | "faulty" | "new";
export type CloseReason = "real" | "false" | "expected" | "duplicate" | "test";
export type PartState = "ok" | "degraded" | "down";

export interface User {
  username: string;
  displayName: string;
  agency: string;
  roles: string[];
}

export interface Domain {
  id: string;
  kind: string;
  title: string;
  now: string;
  speed: number;
  running: boolean;
}

export interface Session {
  user: User;
  domains: Domain[];
  demo: boolean;
}

export interface Zone {
  id: string;
  name: string;
  polygon: [number, number][];
}

export interface CityPlace {
  name: string;
  kind: string;
  lon: number;
  lat: number;
  rank: number;
}

export interface City {
  id: string;
  name: string;
  bounds: [number, number, number, number];
  center: [number, number];
  zoom: number;
  timeZone: string;
  attribution: string;
  tiles: string;
  maxTileZoom: number;
  zones: Zone[];
  places: CityPlace[];
}

export interface Evidence {
  property: string;
  label: string;
  value: number;
  unit: string;
  expectedLow: number | null;
  expectedHigh: number | null;
}

export interface AlertSummary {
  id: string;
  revision: number;
  status: "raised" | "revised" | "cleared" | "retracted";
  state: AlertState;
  severity: Severity;
  kind: string;
  rule: string;
  ruleAuthor: string;
  title: string;
  explanation: string;
  source: string;
  sourceName: string;
  category: string;
  zone: string | null;
  lon: number | null;
  lat: number | null;
  startTime: string;
  endTime: string;
  detectedAt: string;
  evidence: Evidence | null;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  closedBy: string | null;
  closedAt: string | null;
  closeReason: CloseReason | null;
  count: number;
}

export interface ObservationRow {
  source: string;
  id: string;
  /** null when it is not kept any more */
  time: string | null;
  property: string | null;
  value: number | null;
  unit: string | null;
  fields: Record<string, unknown> | null;
}

export interface Transition {
  state: string;
  by: string | null;
  at: string;
  note: string | null;
}

export interface AlertDetail extends AlertSummary {
  observations: ObservationRow[];
  transitions: Transition[];
  tags: string[];
  attributes: Record<string, string>;
}

export interface SourceColumns {
  ids: string[];
  names: string[];
  categories: string[];
  lons: (number | null)[];
  lats: (number | null)[];
  zones: (string | null)[];
  states: SourceState[];
}

export interface StatusPart {
  name: string;
  state: PartState;
  detail: string;
}

export interface Status {
  state: PartState;
  now: string;
  parts: StatusPart[];
  received: number;
  receivedPerSecond: number;
  stored: number;
  rejected: Record<string, number>;
  lagSeconds: number;
  alertsOpen: Record<Severity, number>;
  sources: Record<SourceState | "total", number>;
  blind: number;
  disk: { usedPercent: number; state: string };
  eventToScreenMs: { p50: number | null; p99: number | null };
  checkpointAgeSeconds: number | null;
}

export interface Picture {
  domain: string;
  epoch: string;
  number: number;
  now: string;
  speed: number;
  alerts: AlertSummary[];
  sources: SourceColumns;
  status: Status | null;
}

export interface Frame {
  epoch: string;
  from: number;
  number: number;
  now: string;
  alerts: AlertSummary[];
  sources: [number, SourceState][];
  status?: Status | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface SourceProperty {
  name: string;
  label: string;
  unit: string;
  /** seconds between two values */
  interval: number | null;
  validLow: number | null;
  validHigh: number | null;
}

export interface Maintenance {
  until: string;
  reason: string;
  by: string;
}

export interface Credential {
  id: string;
  kind: string;
  createdAt: string;
  createdBy: string;
  lastUsedAt: string | null;
}

export interface SourceRow {
  id: string;
  agency: string;
  name: string;
  category: string;
  place: { latitude: number; longitude: number } | null;
  zone: string | null;
  timeZone: string;
  properties: SourceProperty[];
  owner: string;
  purpose: string;
  legalBasis: string;
  dataClass: string;
  retentionDays: number;
  state: SourceState;
  lastEventTime: string | null;
  lastReceiptTime: string | null;
  clockSkewMs: number | null;
  received: number;
  rejected: number;
  maintenance: Maintenance | null;
}

export interface SourceDetail extends SourceRow {
  credentials: Credential[];
}

export interface NewCredential {
  id: string;
  username: string;
  secret: string;
}

export interface Series {
  property: string;
  label: string;
  unit: string;
  points: [number, number][];
  /** time, low, middle, high; an open side is null */
  band: [number, number | null, number, number | null][];
  alerts: AlertSummary[];
}

export interface RejectedRow {
  at: string;
  code: string;
  reason: string;
  source: string | null;
  channel: string;
  excerpt: string;
}

export interface LoadedRule {
  id: string;
  title: string;
  level: string;
  author: string;
  status: string;
  logsource: string;
  kind: string;
}

export interface RefusedRule {
  file: string;
  id: string | null;
  title: string | null;
  reason: string;
}

export interface Rules {
  loaded: LoadedRule[];
  refused: RefusedRule[];
}

export interface SearchHit {
  name: string;
  kind: string;
  lon: number;
  lat: number;
}

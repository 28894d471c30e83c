import { maskIncident, openIncidents } from "./incidents.mjs";
import { fold, follow } from "./items.mjs";
import { beginRuns } from "./playbooks.mjs";
import { makeUnits } from "./units.mjs";
import { makeAlert } from "./alerts.mjs";
import { BOUNDS, loadCity } from "./city.mjs";
import { random } from "./random.mjs";
import { makeSources, zones } from "./sources.mjs";

const FRAME_MS = 100;
const WORDS = ["ok", "ok", "ok", "ok", "silent", "faulty", "maintenance"];

/** The moving picture of the fixture: numbered frames of what changed, as the server sends them. */
export class World {
  constructor(options) {
    this.options = options;
    this.mode = options.mode;
    this.city = loadCity();
    this.next = random(42);
    this.epoch = "e1";
    this.number = 1;
    this.listeners = new Set();
    this.layers = new Map();
    this.recent = [];
    this.sources = makeSources(options.sources, this.city.streetPoints);
    this.byId = new Map(this.sources.map((source, index) => [source.id, { source, index }]));
    this.alerts = new Map();
    this.queue = new Map();
    this.itemOf = new Map();
    openIncidents(this);
    beginRuns(this);
    for (const unit of makeUnits(this.incidents)) this.layer("units").set(unit.id, unit);
    if (options.mode === "empty") this.layers.clear();
    this.notices = 0;
    const now = Date.now();
    for (let i = 0; i < options.alerts; i++)
      this.addAlert(now, Math.round((i / Math.max(1, options.alerts)) ** 2 * 110 * 60_000) + 20_000 + i * 900);
    const list = [...this.alerts.values()];
    list.forEach(
      (alert, i) =>
        i > 4 &&
        i % 5 === 0 &&
        this.change(alert, { state: "acknowledged", acknowledgedBy: "m.duval", acknowledgedAt: alert.detectedAt }),
    );
    list.forEach(
      (alert, i) =>
        i > 8 &&
        i % 7 === 0 &&
        this.change(alert, {
          state: "closed",
          closedBy: "m.duval",
          closedAt: alert.detectedAt,
          closeReason: "expected",
        }),
    );
  }

  start() {
    this.timer = setInterval(() => this.frame(), FRAME_MS);
  }

  addAlert(now, agoMs) {
    const source = this.sources[Math.floor(this.next() * this.sources.length)];
    if (!source) return null;
    const alert = makeAlert(this.alerts.size + 1, source, now, agoMs);
    this.alerts.set(alert.id, alert);
    fold(this, alert);
    return alert;
  }

  /** An alert of another agency, which is in no item of the reader's. */
  showOf(agency) {
    const alert = { ...makeAlert(this.alerts.size + 1, this.sources[0], Date.now(), 0), agency };
    this.alerts.set(alert.id, alert);
    this.announce(alert);
  }

  change(alert, values) {
    const changed = { ...alert, ...values, revision: alert.revision + 1 };
    this.alerts.set(alert.id, changed);
    follow(this, changed);
    return changed;
  }

  /** One frame: up to rate/10 changed sources, now and then an alert. */
  frame() {
    if (this.mode === "stale") return;
    const from = this.number;
    this.number++;
    const perFrame = this.options.changesPerSecond / 10;
    const count = Math.floor(perFrame) + (this.next() < perFrame % 1 ? 1 : 0);
    const changes = [];
    for (let i = 0; i < count && this.sources.length; i++) changes.push(this.flip());
    const alerts =
      this.mode !== "empty" && !this.options.calm && this.options.alerts && this.next() < 0.008
        ? [this.addAlert(Date.now(), 0)]
        : [];
    this.send({ from, sources: changes, alerts, status: this.number % 10 === 0 ? this.status() : undefined });
  }

  flip() {
    const index = Math.floor(this.next() * this.sources.length);
    this.sources[index].state = WORDS[Math.floor(this.next() * WORDS.length * 1.0)];
    return [index, this.sources[index].state];
  }

  /** The frames that continue what the screen holds. */
  framesAfter(number) {
    return this.recent.filter(([from]) => from >= number).map(([, frame]) => frame);
  }

  announce(alert) {
    const from = this.number;
    this.number++;
    this.send({ from, sources: [], alerts: [alert] });
  }

  /** A record of a layer that came or changed; `stays` is false for what is only told. */
  put(layer, record, stays = true) {
    if (stays) this.layer(layer).set(record.id, record);
    this.tell(layer, { put: [record], gone: [] });
  }

  /** A record that leaves its layer. */
  remove(layer, id) {
    this.layer(layer).delete(id);
    this.tell(layer, { put: [], gone: [id] });
  }

  layer(name) {
    if (!this.layers.has(name)) this.layers.set(name, new Map());
    return this.layers.get(name);
  }

  tell(layer, change) {
    const from = this.number;
    this.number++;
    this.send({ from, sources: [], alerts: [], layers: { [layer]: change } });
  }

  /** The reader's agency may not see an alert any more, so the picture begins anew. */
  revoke(id) {
    this.alerts.delete(id);
    this.epoch = `e${this.number + 2}`;
    this.send({ from: this.number, sources: [], alerts: [] });
  }

  /** Tells screens that something waits for their people. */
  notice() {
    this.notices++;
    this.send({ from: this.number, sources: [], alerts: [] });
  }

  send(part) {
    const frame = JSON.stringify({
      epoch: this.epoch,
      number: this.number,
      now: new Date().toISOString(),
      notices: this.notices,
      layers: {},
      ...part,
    });
    this.recent.push([part.from, frame]);
    if (this.recent.length > 600) this.recent.shift();
    for (const listener of this.listeners) listener(frame);
  }

  visibleAlerts() {
    return this.mode === "empty" ? [] : [...this.alerts.values()];
  }

  picture(wall) {
    const column = (name) => this.sources.map((source) => source[name]);
    const mask = (alert) =>
      wall ? { ...alert, explanation: "", saying: [], acknowledgedBy: null, closedBy: null } : alert;
    const shown = this.mode === "empty" ? [] : null;
    return {
      domain: this.options.kind,
      epoch: this.epoch,
      number: this.number,
      now: new Date().toISOString(),
      speed: 1,
      alerts: this.visibleAlerts()
        .filter((alert) => alert.state !== "closed")
        .map(mask),
      layers: Object.fromEntries(
        [...this.layers].map(([name, records]) => {
          if (this.mode === "empty" || (wall && name !== "incidents")) return [name, []];
          return [name, wall ? [...records.values()].map(maskIncident) : [...records.values()]];
        }),
      ),
      sources: {
        ids: shown ?? column("id"),
        names: shown ?? column("name"),
        categories: shown ?? column("category"),
        lons: shown ?? column("lon"),
        lats: shown ?? column("lat"),
        zones: shown ?? column("zone"),
        states: shown ?? column("state"),
      },
      status: this.status(),
    };
  }

  status() {
    const states = { ok: 0, silent: 0, maintenance: 0, faulty: 0, new: 0 };
    for (const source of this.sources) states[source.state]++;
    const open = { critical: 0, high: 0, medium: 0, low: 0 };
    for (const alert of this.visibleAlerts()) if (alert.state !== "closed") open[alert.severity]++;
    const down = this.mode === "failing";
    return {
      state: down || this.mode === "budget" ? "degraded" : "ok",
      now: new Date().toISOString(),
      parts: [
        { name: "log", state: "ok", detail: "0.1 s behind" },
        {
          name: "detection",
          state: down ? "down" : "ok",
          detail: down ? "restarting from checkpoint 41" : "1 job runs",
        },
        { name: "database", state: "ok", detail: "answers" },
        { name: "disk", state: "ok", detail: "61 % used" },
        this.mode === "budget"
          ? {
              name: "rules",
              state: "degraded",
              detail: "back in shadow: Door open at night: 61 alerts in 24 h, budget is 50",
            }
          : { name: "rules", state: "ok", detail: "38 rules run" },
      ],
      received: 1_204_811 + this.number * 100,
      receivedPerSecond: 998.2,
      stored: 1_204_700 + this.number * 100,
      rejected: { "wrong-unit": 12, "unregistered-source": 4, "malformed-json": 2 },
      lost: { "syslog-udp-kernel": 31 },
      lagSeconds: down ? 41.2 : 0.1,
      alertsOpen: open,
      sources: { total: this.sources.length, ...states },
      blind: states.silent + states.faulty,
      disk: { usedPercent: 61.4, state: "ok" },
      eventToScreenMs: { p50: 21, p99: 164 },
      checkpointAgeSeconds: 8,
    };
  }

  cityInfo() {
    const districts = this.city.features.label.filter((f) => f.properties.kind === "district").slice(0, 6);
    const polygons = districts.map((f, i) => ({
      id: zones[i],
      name: f.properties.name,
      kind: "district",
      polygon: ring(f.geometry.coordinates),
    }));
    return {
      id: "monaco",
      name: "Monaco",
      bounds: BOUNDS,
      center: [7.4246, 43.7378],
      zoom: 14,
      timeZone: "Europe/Monaco",
      attribution: "© OpenStreetMap contributors",
      tiles: "/api/v1/tiles/{z}/{x}/{y}.mvt",
      maxTileZoom: 16,
      zones: polygons,
      places: this.city.features.label.slice(0, 40).map((f) => ({
        name: f.properties.name,
        kind: f.properties.kind,
        lon: f.geometry.coordinates[0],
        lat: f.geometry.coordinates[1],
        rank: f.properties.rank,
      })),
    };
  }
}

/** A rough quarter around its name. */
function ring([lon, lat]) {
  return Array.from({ length: 13 }, (_, i) => {
    const radius = 0.0026 * (1 + 0.18 * Math.sin(i * 2.4));
    const angle = ((i % 12) / 12) * 2 * Math.PI;
    return [lon + (radius * Math.cos(angle)) / 0.72, lat + radius * Math.sin(angle)];
  }).map((point, i, all) => (i === 12 ? all[0] : point));
}

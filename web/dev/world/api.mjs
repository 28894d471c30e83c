import { AUDIT_ROUTES, PUBLIC_REPORT } from "./audit.mjs";
import { ACCOUNT_ROUTES } from "./account.mjs";
import { AGENCY_ROUTES } from "./agencies.mjs";
import { INCIDENT_ROUTES } from "./incidents.mjs";
import { ITEM_ROUTES } from "./items.mjs";
import { UNIT_ROUTES } from "./units.mjs";
import { labelOf, observationsOf } from "./alerts.mjs";
import { OVERSIGHT_ROUTES } from "./oversight.mjs";
import { PLAYBOOK_ROUTES } from "./playbooks.mjs";
import { REQUEST_ROUTES } from "./requests.mjs";
import { RULE_ROUTES } from "./rules.mjs";
import { makeSeries } from "./series.mjs";
import { SHIFT_ROUTES } from "./shift.mjs";
import { WHATIF_ROUTES } from "./whatif.mjs";
import { CATEGORIES } from "./sources.mjs";

const ME = {
  username: "operator",
  displayName: "Maud Duval",
  agency: "city",
  roles: ["operator", "controller", "privacy", "admin"],
};
let signedIn = false;

/** Routes of the contract: first match answers. */
const ROUTES = [
  [
    "POST",
    /^\/api\/v1\/session$/,
    async (c) => {
      const { username, password } = await c.body();
      if (password !== "aedile-demo") {
        return c.problem(
          401,
          "access.denied",
          "Name and password do not match",
          "Check the spelling; after 5 tries the account pauses for a minute",
        );
      }
      if (username === "twostep") return c.json({ ways: ["totp", "passkey", "recovery-code"] }, 202);
      signedIn = true;
      return c.json(session(c.world));
    },
  ],
  [
    "POST",
    /^\/api\/v1\/session\/second-factor$/,
    async (c) =>
      (await c.body()).code === "123456"
        ? ((signedIn = true), c.json(session(c.world)))
        : c.problem(401, "not-authenticated", "This code is wrong, or was used already", "Wait for the next one"),
  ],
  [
    "GET",
    /^\/api\/v1\/session$/,
    (c) => (signedIn ? c.json(session(c.world)) : c.problem(401, "access.denied", "Nobody is signed in", "Sign in")),
  ],
  ["PUT", /^\/api\/v1\/session\/view$/, async (c) => ((viewedAs = (await c.body()).role), c.json(null, 204))],
  ["DELETE", /^\/api\/v1\/session\/view$/, (c) => ((viewedAs = null), c.json(null, 204))],
  ["DELETE", /^\/api\/v1\/session$/, (c) => ((signedIn = false), c.json(null, 204))],
  ["GET", /^\/api\/v1\/city$/, (c) => c.json(c.world.cityInfo())],
  ["GET", /^\/api\/v1\/city\/search$/, (c) => c.json(search(c))],
  [
    "GET",
    /^\/api\/v1\/tiles\/(\d+)\/(\d+)\/(\d+)\.mvt$/,
    (c, z, x, y) => c.tile(c.world.city.tile(Number(z), Number(x), Number(y))),
  ],
  ["GET", /^\/api\/v1\/domains$/, (c) => c.json(domains(c.world))],
  ["GET", /^\/api\/v1\/picture$/, (c) => c.json(c.world.picture(c.query.get("profile") === "wall"))],
  ["GET", /^\/api\/v1\/picture\/stream$/, stream],
  ["GET", /^\/api\/v1\/alerts$/, (c) => c.json(page(c, filterAlerts(c)))],
  [
    "GET",
    /^\/api\/v1\/alerts\.csv$/,
    (c) =>
      c.text(
        "id,severity,title\n" +
          filterAlerts(c)
            .map((a) => `${a.id},${a.severity},"${a.title}"`)
            .join("\n"),
      ),
  ],
  ["GET", /^\/api\/v1\/alerts\/([0-9a-f]+)$/, (c, id) => alertDetail(c, id)],
  ["POST", /^\/api\/v1\/alerts\/([0-9a-f]+)\/(acknowledge|close|reopen|comment)$/, act],
  [
    "GET",
    /^\/api\/v1\/sources$/,
    (c) =>
      c.json(
        page(
          c,
          filterSources(c).map((s) => row(c.world, s)),
        ),
      ),
  ],
  [
    "GET",
    /^\/api\/v1\/sources\/([^/]+)$/,
    (c, id) =>
      c.world.byId.has(id)
        ? c.json(sourceDetail(c.world, c.world.byId.get(id).source))
        : c.problem(404, "source.unknown", `No source ${id}`, "Look for it in the registry"),
  ],
  ["GET", /^\/api\/v1\/assets$/, (c) => c.json({ items: [assetOf(c)], next: null })],
  ["GET", /^\/api\/v1\/sources\/([^/]+)\/series$/, series],
  ["GET", /^\/api\/v1\/sources\/([^/]+)\/observations$/, messages],
  [
    "POST",
    /^\/api\/v1\/sources\/([^/]+)\/credentials$/,
    (c, id) => c.json({ id: "c9", username: id, secret: "q7V2-mKx9-Lr4T-pw8Z" }, 201),
  ],
  ["POST", /^\/api\/v1\/sources\/([^/]+)\/maintenance$/, (c, id) => c.json(setState(c.world, id, "maintenance"))],
  [
    "POST",
    /^\/api\/v1\/sources\/([^/]+)\/relearning$/,
    async (c, id) => c.json(learnAnew(c.world, id, (await c.body()).reason)),
  ],
  ["DELETE", /^\/api\/v1\/sources\/([^/]+)\/maintenance$/, (c, id) => c.json(setState(c.world, id, "ok"))],
  ["DELETE", /^\/api\/v1\/sources\/([^/]+)\/credentials\/([^/]+)$/, (c) => c.json(null, 204)],
  ["GET", /^\/api\/v1\/rejected$/, (c) => c.json(page(c, REJECTED))],
  ...OVERSIGHT_ROUTES,
  ...INCIDENT_ROUTES,
  ...ITEM_ROUTES,
  ...UNIT_ROUTES,
  ...ACCOUNT_ROUTES,
  ...AGENCY_ROUTES,
  ...AUDIT_ROUTES,
  ...RULE_ROUTES,
  ...PLAYBOOK_ROUTES,
  ...WHATIF_ROUTES,
  ...REQUEST_ROUTES,
  ...SHIFT_ROUTES,
  ["GET", /^\/api\/v1\/public\/report$/, (c) => c.json(PUBLIC_REPORT(AGREEMENTS))],
  ["GET", /^\/api\/v1\/agencies$/, (c) => c.json(AGENCIES)],
  ["GET", /^\/api\/v1\/agreements$/, (c) => c.json(AGREEMENTS)],
  ["GET", /^\/api\/v1\/status$/, (c) => c.json(c.world.status())],
  ["PUT", /^\/dev\/mode\/(\w+)$/, (c, mode) => ((c.world.mode = mode), c.json({ mode }))],
  ["PUT", /^\/dev\/gap$/, (c) => ((c.world.number += 3), c.json({}))],
  ["PUT", /^\/dev\/signin$/, (c) => ((signedIn = true), c.json({}))],
  ["PUT", /^\/dev\/alert$/, (c) => (c.world.announce(c.world.addAlert(Date.now(), 0)), c.json({}))],
  ["PUT", /^\/dev\/revoke\/(\w+)$/, (c, id) => (c.world.revoke(id), c.json({}))],
  ["PUT", /^\/dev\/drop$/, (c) => (c.world.hangUp?.forEach((end) => end()), c.json({}))],
];

export async function api(world, url, request, response) {
  const context = makeContext(world, url, request, response);
  const dev = url.pathname.startsWith("/dev/");
  if (world.mode === "loading" && !dev && !/session|city$/.test(url.pathname)) return;
  if (world.mode === "failing" && !dev && !/session|city$|tiles|status/.test(url.pathname)) {
    return context.problem(
      503,
      "server.unavailable",
      "The database does not answer",
      "It is being restarted; the picture comes back by itself",
    );
  }
  for (const [method, pattern, answer] of ROUTES) {
    const match = method === request.method && pattern.exec(url.pathname);
    if (match) return answer(context, ...match.slice(1).map(decodeURIComponent));
  }
  return context.problem(404, "path.unknown", `Nothing at ${url.pathname}`, "");
}

function makeContext(world, url, request, response) {
  const send = (status, type, body) => response.writeHead(status, { "content-type": type }).end(body);
  return {
    world,
    request,
    response,
    query: url.searchParams,
    json: (value, status = 200) => send(status, "application/json", value === null ? undefined : JSON.stringify(value)),
    text: (value) => send(200, "text/plain", value),
    bytes: (bytes) => send(200, "application/octet-stream", bytes),
    tile: (bytes) => send(200, "application/vnd.mapbox-vector-tile", bytes),
    problem: (status, code, detail, hint) =>
      send(
        status,
        "application/problem+json",
        JSON.stringify({ status, code, detail, hint, traceId: "4bf92f3577b34da6" }),
      ),
    body: async () => {
      const parts = [];
      for await (const part of request) parts.push(part);
      return parts.length ? JSON.parse(Buffer.concat(parts)) : {};
    },
  };
}

let viewedAs = null;
const session = (world) => ({
  user: viewedAs ? { ...ME, roles: [viewedAs] } : ME,
  domains: domains(world),
  demo: world.options.kind === "demo",
  secondFactorMissing: false,
  viewedAs,
  views: viewedAs ? [] : ["operator", "supervisor", "analyst", "controller", "wall"],
});
const domains = (world) => [
  {
    id: world.options.kind,
    kind: world.options.kind,
    title: world.options.kind === "demo" ? "Demo evening" : "Live",
    now: new Date().toISOString(),
    speed: 1,
    running: true,
  },
  ...(world.options.kind === "live"
    ? []
    : [{ id: "live", kind: "live", title: "Live", now: new Date().toISOString(), speed: 1, running: true }]),
];

function stream({ world, request, response, query }) {
  if (world.mode === "failing") return response.writeHead(503).end();
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": hello\n\n");
  const listener = (frame) => response.write(`event: frame\ndata: ${frame}\n\n`);
  world.framesAfter(Number(query.get("after"))).forEach(listener);
  world.listeners.add(listener);
  world.hangUp ??= new Set();
  const end = () => response.destroy();
  world.hangUp.add(end);
  request.on("close", () => {
    world.listeners.delete(listener);
    world.hangUp.delete(end);
  });
}

/** What a source of texts said is about people: it is read for a purpose. */
function messages({ world, request, json, problem }, id) {
  if (world.byId.get(id)?.source.category === "text" && !request.headers["aedile-purpose"])
    return problem(403, "purpose-needed", `source ${id} holds personal data; say what you read it for`, "Say it");
  return json({ items: logLines(id), next: null });
}

function search({ world, query }) {
  const q = query.get("q").toLowerCase();
  const streets = world.city.features.street.filter((f) => f.properties.name?.toLowerCase().includes(q));
  const byName = new Map(streets.map((f) => [f.properties.name, f.geometry.coordinates[0]]));
  return [...byName].slice(0, 8).map(([name, [lon, lat]]) => ({ name, kind: "street", lon, lat }));
}

function filterAlerts({ world, query }) {
  const one = (name, value) => !query.get(name) || query.get(name).split(",").includes(value);
  const from = Date.parse(query.get("from") ?? 0) || 0;
  const to = Date.parse(query.get("to") ?? "") || Number.MAX_SAFE_INTEGER;
  const q = (query.get("q") ?? "").toLowerCase();
  return world
    .visibleAlerts()
    .filter(
      (a) =>
        one("severity", a.severity) &&
        one("state", a.state) &&
        one("category", a.category) &&
        one("source", a.source) &&
        one("agency", a.agency),
    )
    .filter((a) => Date.parse(a.detectedAt) >= from && Date.parse(a.detectedAt) <= to)
    .filter((a) => `${a.title} ${a.explanation} ${a.sourceName}`.toLowerCase().includes(q))
    .sort((a, b) => b.detectedAt.localeCompare(a.detectedAt));
}

function filterSources({ world, query }) {
  const q = (query.get("q") ?? "").toLowerCase();
  const one = (name, value) => !query.get(name) || query.get(name).split(",").includes(value);
  if (world.mode === "empty") return [];
  return world.sources.filter(
    (s) => `${s.id} ${s.name}`.toLowerCase().includes(q) && one("category", s.category) && one("state", s.state),
  );
}

function page({ query }, items) {
  const start = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 100);
  return {
    items: items.slice(start, start + limit),
    next: start + limit < items.length ? String(start + limit) : null,
  };
}

function alertDetail({ world, request, json, problem }, id) {
  const alert = world.alerts.get(id);
  if (!alert) return problem(404, "alert.unknown", `No alert ${id}`, "It may belong to another time domain");
  const transitions = [{ state: "new", by: null, at: alert.detectedAt, note: null, marking: null }];
  if (alert.acknowledgedAt)
    transitions.push({
      state: "acknowledged",
      by: alert.acknowledgedBy,
      at: alert.acknowledgedAt,
      note: null,
      marking: null,
    });
  if (alert.closedAt)
    transitions.push({
      state: "closed",
      by: alert.closedBy,
      at: alert.closedAt,
      note: alert.closeReason,
      marking: null,
    });
  return json({
    ...alert,
    alerts:
      alert.kind === "correlation" ? [...world.alerts.values()].filter((other) => other !== alert).slice(0, 3) : [],
    doubts:
      alert.category === "power"
        ? [...world.alerts.values()].filter((other) => other.kind === "sigma").slice(0, 1)
        : [],
    observations: observationsOf(alert),
    transitions,
    tags: alert.kind === "sigma" ? ["attack.t1110"] : [],
    attributes: {},
    personal: alert.category === "text",
    content: alert.category === "text" && !request.headers["aedile-purpose"] ? "purpose-needed" : "whole",
  });
}

async function act(context, id, verb) {
  const { world } = context;
  const body = await context.body();
  const at = new Date().toISOString();
  const values = {
    acknowledge: { state: "acknowledged", acknowledgedBy: ME.username, acknowledgedAt: at },
    close: { state: "closed", open: false, closedBy: ME.username, closedAt: at, closeReason: body.reason },
    reopen: {
      state: "new",
      open: true,
      acknowledgedBy: null,
      acknowledgedAt: null,
      closedBy: null,
      closedAt: null,
      closeReason: null,
    },
    comment: {},
  }[verb];
  const changed = world.change(world.alerts.get(id), values);
  world.announce(changed);
  context.json(changed);
}

function row(world, s) {
  return {
    id: s.id,
    agency: "city",
    name: s.name,
    category: s.category,
    place: { latitude: s.lat, longitude: s.lon },
    zone: s.zone,
    timeZone: "Europe/Monaco",
    properties: CATEGORIES[s.category].properties.map(([name, label, unit]) => ({
      name,
      label,
      unit,
      interval: 60,
      validLow: 0,
      validHigh: null,
    })),
    owner: "Direction de l’Environnement",
    purpose: "Safety of public places",
    legalBasis: "Public task",
    dataClass: s.category === "text" ? "personal" : "none",
    retentionDays: 90,
    logsource: { product: "city", category: s.category, service: "" },
    clockQuality: "synchronised",
    domain: "live",
    aliases: [],
    retired: false,
    credentials: [],
    state: s.state,
    lastEventTime: new Date(Date.now() - 4200).toISOString(),
    lastReceiptTime: new Date(Date.now() - 4000).toISOString(),
    clockSkewMs: s.skewMs,
    received: 18_211,
    rejected: s.state === "faulty" ? 41 : 0,
    maintenance:
      s.state === "maintenance"
        ? { until: new Date(Date.now() + 7_200_000).toISOString(), reason: "Lens cleaning", by: "m.duval" }
        : null,
    relearning: s.relearning ?? null,
  };
}

const sourceDetail = (world, s) => ({
  ...row(world, s),
  credentials: [
    {
      id: "c1",
      kind: "password",
      createdAt: "2026-03-02T08:00:00Z",
      createdBy: "admin",
      lastUsedAt: new Date(Date.now() - 4000).toISOString(),
    },
  ],
});

function learnAnew(world, id, reason) {
  const { source } = world.byId.get(id);
  source.relearning = { from: new Date().toISOString(), reason, by: "m.duval" };
  return sourceDetail(world, source);
}

function setState(world, id, state) {
  const { source, index } = world.byId.get(id);
  source.state = state;
  const from = world.number++;
  world.send({ from, sources: [[index, state]], alerts: [] });
  return sourceDetail(world, source);
}

function series({ world, query, json, problem }, id) {
  const source = world.byId.get(id)?.source;
  const property =
    source && (labelOf(source.category, query.get("property")) ?? CATEGORIES[source.category].properties[0]);
  if (!property) return problem(404, "property.unknown", `${id} has no numbers`, "Look at its messages instead");
  const alerts = [...world.alerts.values()].filter((a) => a.source === id);
  return json(
    makeSeries(
      source,
      property,
      Date.parse(query.get("from")),
      Date.parse(query.get("to")),
      Number(query.get("points") ?? 300),
      alerts,
    ),
  );
}

const logLines = (id) =>
  Array.from({ length: 20 }, (_, i) => ({
    id: `${id}-${i}`,
    erased: false,
    time: new Date(Date.now() - i * 7000).toISOString(),
    property: null,
    value: null,
    unit: null,
    fields: { message: `Failed password for scada from 10.20.0.77 port ${51100 + i} ssh2`, SourceIp: "10.20.0.77" },
  }));

const said = (agency, person, at, text = "") => ({ agency, person, at, text });

const agency = (id, name, kind) => ({
  id,
  name,
  kind,
  city: "monaco",
  serves: [],
  regime: id === "police" ? "led" : "gdpr",
  controller: "Controller",
  privacyOfficer: "Privacy officer",
  own: id === "city",
});

const AGENCIES = [
  agency("city", "City of Monaco", "municipality"),
  agency("police", "Sûreté Publique", "police"),
  agency("fire", "Sapeurs-Pompiers", "fire"),
  agency("medical", "Centre Hospitalier Princesse Grace", "medical"),
];

const AGREEMENTS = [
  {
    id: "0b51c6d1a4e2f790",
    state: "proposed",
    terms: {
      shows: "city",
      sees: "fire",
      clauses: [
        {
          records: "alerts",
          categories: ["gas", "air_quality"],
          leastSeverity: "high",
          masking: "personal",
          use: "see",
        },
        { records: "sources", categories: ["gas"], leastSeverity: "low", masking: "nothing", use: "see" },
      ],
      grounds: {
        purpose: "warning of dangerous gases",
        legalBasis: "GDPR Art. 6(1)(d)",
        showing: "gdpr",
        seeing: "gdpr",
        authorisedBy: null,
      },
      from: "2026-06-01T00:00:00Z",
      until: "2027-06-01T00:00:00Z",
    },
    proposed: said("fire", "b.rossi", "2026-05-30T08:12:00Z"),
    signatures: [said("fire", "b.rossi", "2026-05-30T08:13:00Z")],
    advice: [said("city", "p.novak", "2026-05-30T09:40:00Z", "fine as long as cameras stay out of it")],
    revoked: null,
    replaces: null,
    replaced: null,
  },
  {
    id: "7f00c6d1a4e2f791",
    state: "in-effect",
    terms: {
      shows: "city",
      sees: "police",
      clauses: [
        { records: "alerts", categories: [], leastSeverity: "low", masking: "nothing", use: "handle" },
        { records: "sources", categories: [], leastSeverity: "low", masking: "nothing", use: "see" },
      ],
      grounds: {
        purpose: "one picture of the city's safety",
        legalBasis: "Law 1.565, article 5",
        showing: "gdpr",
        seeing: "led",
        authorisedBy: null,
      },
      from: "2026-01-01T00:00:00Z",
      until: "2027-01-01T00:00:00Z",
    },
    proposed: said("city", "m.duval", "2025-12-10T10:00:00Z"),
    signatures: [said("city", "m.duval", "2025-12-10T10:05:00Z"), said("police", "j.berg", "2025-12-11T16:20:00Z")],
    advice: [],
    revoked: null,
    replaces: null,
    replaced: null,
  },
  {
    id: "a100c6d1a4e2f792",
    state: "proposed",
    terms: {
      shows: "city",
      sees: "police",
      clauses: [
        { records: "alerts", categories: [], leastSeverity: "high", masking: "nothing", use: "handle" },
        { records: "alerts", categories: ["crowd"], leastSeverity: "low", masking: "personal", use: "see" },
        { records: "sources", categories: [], leastSeverity: "low", masking: "nothing", use: "see" },
      ],
      grounds: {
        purpose: "safety of crowds, and what is urgent",
        legalBasis: "Law 1.565, article 5",
        showing: "gdpr",
        seeing: "led",
        authorisedBy: null,
      },
      from: "2026-06-01T00:00:00Z",
      until: "2027-01-01T00:00:00Z",
    },
    proposed: said("police", "j.berg", "2026-05-29T14:00:00Z"),
    signatures: [said("police", "j.berg", "2026-05-29T14:01:00Z")],
    advice: [],
    revoked: null,
    replaces: "7f00c6d1a4e2f791",
    replaced: null,
  },
];

const REJECTED = Array.from({ length: 140 }, (_, i) => ({
  at: new Date(Date.now() - i * 61_000).toISOString(),
  code: ["wrong-unit", "unregistered-source", "malformed-json"][i % 3],
  reason: [
    "air-7 sent pm10 in mg/m3; ug/m3 is registered",
    "cam-901 is not registered",
    "line 1, column 14: a value is missing after ':'",
  ][i % 3],
  source: ["air-7", "cam-901", null][i % 3],
  channel: ["http", "mqtt", "syslog-udp"][i % 3],
  excerpt: '{"source":"air-7","property":"pm10","value":0.18,"unit":"mg/m3"}',
}));

/** Every source of the fixture hangs on the traffic control centre, and those after it hang on it. */
function assetOf(c) {
  const id = c.query.get("source") ?? c.world.sources[0].id;
  const index = c.world.byId.get(id)?.index ?? 0;
  const others = c.world.sources.slice(index + 1, index + (index % 3 === 0 ? 9 : 3));
  return {
    id,
    agency: "city",
    name: c.world.sources[index].name,
    kind: "network",
    sources: [id],
    dependsOn: [{ id: "traffic-control", name: "Traffic control centre" }],
    dependents: others.map((other) => ({ id: other.id, name: other.name, source: other.id })),
  };
}

const AGO = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

const unit = (id, callSign, agency, kind, status, more = {}) => ({
  id,
  version: 1,
  agency,
  callSign,
  kind,
  skills: [],
  status,
  since: AGO(12),
  position: null,
  assignment: null,
  warnings: [],
  handled: true,
  ...more,
});
const place = (lon, lat) => ({ lon, lat, accuracyMeters: 8, at: AGO(0.3) });

/** The units of the fixture; the first incident has one that is sent and has not read its warning. */
export function makeUnits(incidents) {
  const [incident] = [...incidents.values()];
  const sent = incident && { incident: incident.id, assignedAt: AGO(6), enRouteAt: AGO(5), arrivedAt: null };
  const warning = {
    id: "w1",
    kind: "gas",
    text: "chlorine, wind from the sea",
    setAt: AGO(4),
    acknowledged: false,
  };
  return [
    unit("city-1", "Municipal 1", "city", "patrol", "available", { position: place(7.4231, 43.7362) }),
    unit("city-2", "Municipal 2", "city", "foot-patrol", "unavailable", { position: place(7.4214, 43.7331) }),
    unit("engine-1", "Engine 1", "fire", "engine", sent ? "en-route" : "available", {
      position: place(7.4262, 43.7394),
      assignment: sent ?? null,
      warnings: sent ? [warning] : [],
      skills: ["ladder", "hazmat"],
    }),
    unit("engine-2", "Engine 2", "fire", "engine", "available", {
      position: place(7.4196, 43.7338),
      skills: ["ladder"],
    }),
    unit("ambulance-1", "Ambulance 1", "medical", "ambulance", "available", {
      position: place(7.4169, 43.7312),
      skills: ["first-aid"],
    }),
    unit("steward-4", "", "stadium", "steward", "available", { position: place(7.4157, 43.7276), handled: false }),
    unit("city-9", "Municipal 9", "city", "patrol", "off-duty"),
  ];
}

const layer = (c) => c.world.layer("units");

function change(c, id, with_) {
  const before = layer(c).get(id);
  if (!before) return c.problem(404, "not-found", `there is no unit '${id}', or it isn't shown to you`, "");
  const after = { ...before, version: before.version + 1, since: AGO(0), ...with_(before) };
  c.world.put("units", after);
  return c.json(after);
}

async function step(c, id) {
  const { step: next } = await c.body();
  const status = { "en-route": "en-route", arrived: "on-scene", cleared: "available" }[next];
  return change(c, id, ({ assignment }) => ({ status, assignment: next === "cleared" ? null : assignment }));
}

async function assign(c, id) {
  const { incident } = await c.body();
  const assignment = { incident, assignedAt: AGO(0), enRouteAt: null, arrivedAt: null };
  return change(c, id, () => ({ status: "assigned", assignment }));
}

function near(c) {
  const lon = Number(c.query.get("lon"));
  const lat = Number(c.query.get("lat"));
  const far = ({ position }) => Math.hypot(position.lon - lon, position.lat - lat) * 25_000;
  return [...layer(c).values()]
    .filter(({ status, position }) => status === "available" && position)
    .map((one) => ({ unit: one, seconds: far(one), how: "street-graph" }))
    .sort((a, b) => a.seconds - b.seconds);
}

const camera = (c, id, name, east, north, direction, sees, more = {}) => {
  const lon = Number(c.query.get("lon")) + east;
  const lat = Number(c.query.get("lat")) + north;
  return {
    id,
    agency: "city",
    name,
    lon,
    lat,
    distanceMeters: Math.hypot(east, north) * 95_000,
    sees,
    field: direction === null ? null : { directionDegrees: direction, widthDegrees: 70, rangeMeters: 140 },
    link: `https://video.city.example/live?camera=${id}&at=${c.query.get("time") ?? "now"}`,
    stillAt: null,
    masked: false,
    ...more,
  };
};

const cameras = (c) => [
  camera(c, "cam-7", "Place du Casino, camera 7", 0.0006, 0.0004, 230, "sees", { stillAt: AGO(2) }),
  camera(c, "cam-9", "Avenue de la Costa, camera 9", -0.0011, 0.0002, 95, "blocked"),
  camera(c, "cam-12", "Port, camera 12", 0.0009, -0.0014, 120, "not", { link: null }),
];

const phone = {
  callSign: "Engine 1",
  agency: "fire",
  kind: "engine",
  status: "en-route",
  assignment: { incident: "6f0a11d2c3b4e5f6", assignedAt: AGO(6), enRouteAt: AGO(5), arrivedAt: null },
  errand: {
    number: "fire-2026-0042",
    title: "Smoke from a flat, people at the window",
    place: "12 Avenue de la Costa",
  },
  warnings: [
    { id: "w1", kind: "armed", text: "man with a knife on the stairs", setAt: AGO(3), acknowledged: false },
    { id: "w2", kind: "contact-first", text: "", setAt: AGO(4), acknowledged: true },
  ],
  expiresAt: new Date(Date.now() + 8 * 3_600_000).toISOString(),
  notTaken: [],
};

async function report(c) {
  for (const one of (await c.body()).reports) {
    if (one.hasRead) phone.warnings.find(({ id }) => id === one.hasRead).acknowledged = true;
    if (one.step) phone.status = { "en-route": "en-route", arrived: "on-scene", cleared: "available" }[one.step];
    if (one.step === "cleared") Object.assign(phone, { assignment: null, errand: null, warnings: [] });
    if (one.status) phone.status = one.status;
  }
  return c.json(phone);
}

const UNIT = "([a-z0-9-]+)";

const devices = [{ id: "b7f2c9", createdBy: "maud", createdAt: AGO(60 * 24 * 40) }];
const links = [{ id: "k3Jx0qPz", createdBy: "maud", createdAt: AGO(90), expiresAt: AGO(-60 * 10), boundAt: AGO(80) }];

async function put(c, id) {
  const form = await c.body();
  if (form.callSign.length > 20)
    return c.problem(
      400,
      "invalid-value",
      `the call sign has ${form.callSign.length} characters, must have 1 to 20`,
      "",
    );
  const before = layer(c).get(id) ?? unit(id, form.callSign, "city", form.kind, "off-duty");
  const after = { ...before, ...form, version: before.version + 1 };
  c.world.put("units", after);
  return c.json(after);
}

function link(c) {
  const made = {
    id: `link-${links.length}`,
    createdBy: "maud",
    createdAt: AGO(0),
    expiresAt: AGO(-720),
    boundAt: null,
  };
  links.push(made);
  const path = `/u/${made.id}#Zl3y3mW0aBq9H1uQKc7o5TnR2xPdVsEjLwMfIgYtXk8`;
  return c.json({ id: made.id, path, expiresAt: made.expiresAt, qr: { size: 21, path: QR } }, 201);
}

/** Something like a code: corners to find it by, and a pattern. */
const QR = Array.from({ length: 441 }, (_, i) => [i % 21, Math.floor(i / 21)])
  .filter(([x, y]) => inCorner(x, y) || (!nearCorner(x, y) && (x * 7 + y * 11 + x * y) % 3 === 0))
  .map(([x, y]) => `M${x},${y}h1v1h-1z`)
  .join("");

function nearCorner(x, y) {
  return (x < 8 && (y < 8 || y > 12)) || (x > 12 && y < 8);
}

function inCorner(x, y) {
  if (!nearCorner(x, y) || x === 7 || y === 7 || x === 13 || y === 13) return false;
  const [u, v] = [x > 12 ? x - 14 : x, y > 12 ? y - 14 : y];
  return u === 0 || u === 6 || v === 0 || v === 6 || (u > 1 && u < 5 && v > 1 && v < 5);
}

function flagsOf(c) {
  const incident = c.query.get("incident");
  const sent = [...layer(c).values()].filter((one) => one.assignment?.incident === incident);
  const flags = new Map();
  for (const one of sent)
    for (const { acknowledged, ...flag } of one.warnings) {
      const known = flags.get(flag.id) ?? { ...flag, incident, agency: "city", setBy: "maud", acknowledgedBy: [] };
      if (acknowledged) known.acknowledgedBy.push(one.id);
      flags.set(flag.id, known);
    }
  return [...flags.values()];
}

function reword(c, of, with_) {
  for (const one of [...layer(c).values()].filter(of))
    c.world.put("units", { ...one, version: one.version + 1, warnings: with_(one.warnings) });
}

async function warn(c) {
  const { incident, kind, text } = await c.body();
  const flag = { id: `w${Date.now()}`, kind, text: text ?? "", setAt: AGO(0), acknowledged: false };
  reword(
    c,
    (one) => one.assignment?.incident === incident,
    (warnings) => [...warnings, flag],
  );
  return c.json({ ...flag, incident, agency: "city", setBy: "maud", acknowledgedBy: [] }, 201);
}

async function lift(c, id) {
  const { reason } = await c.body();
  if (reason.length < 3)
    return c.problem(
      400,
      "invalid-value",
      `the reason to lift a warning has ${reason.length} characters, must have 3 to 500`,
      "",
    );
  reword(
    c,
    (one) => one.warnings.some((flag) => flag.id === id),
    (warnings) => warnings.filter((flag) => flag.id !== id),
  );
  return c.json(null, 204);
}

export const UNIT_ROUTES = [
  ["GET", /^\/api\/v1\/units\/near$/, (c) => c.json(near(c))],
  ["POST", new RegExp(`^/api/v1/units/${UNIT}/assignment/steps$`), step],
  ["POST", new RegExp(`^/api/v1/units/${UNIT}/assignment$`), assign],
  [
    "POST",
    new RegExp(`^/api/v1/units/${UNIT}/status$`),
    async (c, id) => {
      const { status } = await c.body();
      return change(c, id, () => ({ status }));
    },
  ],
  ["GET", new RegExp(`^/api/v1/units/${UNIT}/links$`), (c) => c.json(links)],
  ["POST", new RegExp(`^/api/v1/units/${UNIT}/links$`), link],
  [
    "DELETE",
    new RegExp(`^/api/v1/units/${UNIT}/links/([^/]+)$`),
    (c, id, gone) => (
      links.splice(
        links.findIndex((one) => one.id === gone),
        1,
      ),
      c.json(null, 204)
    ),
  ],
  ["GET", new RegExp(`^/api/v1/units/${UNIT}/credentials$`), (c) => c.json(devices)],
  [
    "POST",
    new RegExp(`^/api/v1/units/${UNIT}/credentials$`),
    (c, id) =>
      c.json({ id: "c9e1d0", username: `unit:${id}`, secret: "q7V2mKx9Lr4Tpw8Z", topic: `aedile/units/${id}` }, 201),
  ],
  ["DELETE", new RegExp(`^/api/v1/units/${UNIT}/credentials/([^/]+)$`), (c) => c.json(null, 204)],
  ["PUT", new RegExp(`^/api/v1/units/${UNIT}$`), put],
  ["DELETE", new RegExp(`^/api/v1/units/${UNIT}$`), (c, id) => (c.world.remove("units", id), c.json(null, 204))],
  [
    "GET",
    new RegExp(`^/api/v1/units/${UNIT}$`),
    (c, id) =>
      layer(c).has(id)
        ? c.json(layer(c).get(id))
        : c.problem(404, "not-found", `there is no unit '${id}', or it isn't shown to you`, ""),
  ],
  ["GET", /^\/api\/v1\/safety-flags$/, (c) => c.json(flagsOf(c))],
  ["POST", /^\/api\/v1\/safety-flags$/, warn],
  ["POST", /^\/api\/v1\/safety-flags\/([^/]+)\/lift$/, lift],
  ["GET", /^\/api\/v1\/cameras\/near$/, (c) => c.json(cameras(c))],
  ["GET", /^\/api\/v1\/phone$/, (c) => c.json(phone)],
  ["POST", /^\/api\/v1\/phone\/reports$/, report],
];

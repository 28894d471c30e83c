/** The fixture's queue: most alerts are items of their own, some of a kind are one item together. */
const RANKS = ["critical", "high", "medium", "low"];
const ME = "operator";
/** The number of the item that the concert brought. */
const EXPECTED = 8;
const newest = (a, b) => b.detectedAt.localeCompare(a.detectedAt);

/** Gives a new alert its place. */
export function fold(world, alert) {
  const place = world.alerts.size;
  const together = place > 6 && place % 3 === 0 && alert.severity !== "critical";
  const key = together ? `together-${alert.category}` : alert.id;
  const item = world.queue.get(key) ?? begin(world, key);
  item.parts.push(alert.id);
  world.itemOf.set(alert.id, item);
  refresh(world, item);
}

function begin(world, key) {
  const number = world.queue.size + 1;
  const item = {
    id: number.toString(16).padStart(32, "0"),
    number,
    version: 1,
    parts: [],
    state: "new",
    desk: `desk ${1 + (number % 3)}`,
    assignee: "",
    by: null,
    comments: [],
    escalation: number === 2 ? 1 : 0,
  };
  world.queue.set(key, item);
  return item;
}

/** After an alert or the item has changed; `tells` is false before anybody looks. */
export function refresh(world, item) {
  const view = viewOf(world, item);
  if (view) world.put("items", view);
  else world.remove("items", item.id);
}

/** What somebody did with an alert shows on its item. */
export function follow(world, alert) {
  const item = world.itemOf.get(alert.id);
  if (!item) return;
  const states = open(world, item).map((one) => one.state);
  if (states.length > 0 && states.every((state) => state === "acknowledged")) {
    item.state = "acknowledged";
    item.by = alert.acknowledgedBy;
    item.version++;
  } else if (alert.state === "new" && item.state !== "new") {
    item.state = "new";
    item.version++;
  }
  refresh(world, item);
}

const open = (world, item) =>
  item.parts
    .map((id) => world.alerts.get(id))
    .filter((alert) => alert && alert.state !== "closed")
    .sort(newest);

function viewOf(world, item) {
  const parts = open(world, item);
  const first = [...parts].sort((a, b) => RANKS.indexOf(a.severity) - RANKS.indexOf(b.severity))[0];
  if (!first) return null;
  return {
    id: item.id,
    number: item.number,
    version: item.version,
    agency: "city",
    kind: first.severity === "critical" ? "critical" : "related",
    desk: item.desk,
    state: item.state,
    severity: first.severity,
    title: first.title,
    explanation: first.explanation,
    saying: parts.length === 1 ? first.saying : [],
    bonds: parts.length === 1 ? null : bondsOf(parts),
    category: first.category,
    place: first.sourceName,
    lon: first.lon,
    lat: first.lat,
    meters: parts.length === 1 ? 0 : 240,
    count: parts.length,
    alerts: parts.map((alert) => alert.id),
    raisedAt: parts.at(-1).detectedAt,
    lastAt: parts[0].detectedAt,
    waitingSince: parts.at(-1).detectedAt,
    assignee: item.assignee,
    acknowledgedBy: item.by,
    acknowledgedAt: item.by ? first.detectedAt : null,
    closedBy: null,
    closedAt: null,
    closeReason: null,
    escalation: item.escalation,
    escalatedTo: item.escalation > 0 ? ["m.duval"] : [],
    comments: item.comments.length,
    expected: item.number === EXPECTED ? { event: events[0].id, name: events[0].name, until: events[0].ends } : null,
    chatter: item.parts.length > 1,
  };
}

const bondsOf = (parts) => ({
  further: false,
  alerts: parts.length,
  oneSource: false,
  meters: 240,
  minutes: 18,
  about: [{ category: parts[0].category, alerts: parts.length }],
  assets: [],
  rules: [],
});

const find = (world, id) => [...world.queue.values()].find((item) => item.id === id);
let undo = null;

/** Each act answers as the server does; only the newest can be taken back here. */
async function act(c, verb) {
  const { world } = c;
  const body = await c.body();
  const items = body.items.map(({ id }) => find(world, id)).filter(Boolean);
  if (items.length === 0) return c.problem(404, "not-found", "there is no such open item", "");
  const before = items.map((item) => ({ ...item, parts: [...item.parts], comments: [...item.comments] }));
  const alerts = items.flatMap((item) => item.parts.map((id) => world.alerts.get(id)));
  ACTS[verb](world, items, body);
  undo = () => {
    items.forEach((item, i) => Object.assign(item, before[i], { version: item.version + 1 }));
    items.forEach((item) => item.parts.forEach((id) => world.itemOf.set(id, item)));
    alerts.forEach((alert) => world.announce(world.change(world.alerts.get(alert.id), { ...alert })));
    [...world.queue.values()].forEach((item) => refresh(world, item));
  };
  items.forEach((item) => {
    item.version++;
    refresh(world, item);
  });
  c.json({ undo: "a".repeat(32), items: items.map((item) => viewOf(world, item)).filter(Boolean) });
}

const changeAll = (world, items, values) =>
  items
    .flatMap((item) => open(world, item))
    .forEach((alert) => world.announce(world.change(alert, { ...values, acknowledgedAt: new Date().toISOString() })));

const ACTS = {
  acknowledge: (world, items) => {
    changeAll(world, items, { state: "acknowledged", acknowledgedBy: ME });
    items.forEach((item) => Object.assign(item, { state: "acknowledged", by: ME }));
  },
  assign: (_, items, { desk, person }) =>
    items.forEach((item) => Object.assign(item, { desk: desk ?? item.desk, assignee: person ?? "" })),
  comment: (_, items, { text }) =>
    items.forEach((item) => item.comments.push({ person: ME, at: new Date().toISOString(), text })),
  dismiss: (world, items, { reason }) =>
    changeAll(world, items, { state: "closed", closedBy: ME, closeReason: reason }),
  merge: (world, [first, ...others]) =>
    others.forEach((item) => {
      item.parts.forEach((id) => world.itemOf.set(id, first));
      first.parts.push(...item.parts.splice(0));
    }),
  split: (world, [item]) =>
    item.parts.splice(1).forEach((id) => {
      const own = begin(world, id);
      own.parts.push(id);
      world.itemOf.set(id, own);
      refresh(world, own);
    }),
};

function detail(c, id) {
  const item = find(c.world, id);
  const view = item && viewOf(c.world, item);
  if (!view) return c.problem(404, "not-found", `there is no open item ${id}`, "");
  const steps = view.escalatedTo.map((person) => ({
    timeDomain: "demo",
    agency: "city",
    item: id,
    step: 1,
    recipient: "desk",
    people: [person],
    at: view.raisedAt,
  }));
  return c.json({ ...view, comments: item.comments, escalations: steps, parts: open(c.world, item) });
}

const at = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();

const LOAD = {
  now: [
    { desk: "", items: 3.7, alerts: 61, state: "demanding", advice: ["shelve", "call-in"] },
    { desk: "desk 1", items: 7, alerts: 40, state: "overloaded", advice: ["shelve", "share-out"] },
    { desk: "desk 2", items: 3, alerts: 19, state: "demanding", advice: ["share-out"] },
    { desk: "desk 3", items: 1, alerts: 2, state: "acceptable", advice: [] },
  ],
  windows: [],
};

let shelves = [
  {
    id: "b".repeat(32),
    agency: "city",
    source: "gate-17",
    rule: "flapping",
    reason: "works at the gate until the evening",
    critical: false,
    upTo: null,
    verdicts: 0,
    by: "m.duval",
    begins: at(-40),
    ends: at(80),
    endedBy: null,
    count: 23,
  },
  {
    id: "d".repeat(32),
    agency: "city",
    source: "noise-harbour-2",
    rule: "usual",
    reason: "closed as false or expected 6 times in 30 days",
    critical: false,
    upTo: "medium",
    verdicts: 6,
    by: "",
    begins: at(-300),
    ends: at(2_580),
    endedBy: null,
    count: 4,
  },
];

let events = [
  {
    id: "e".repeat(32),
    agency: "city",
    name: "Concert on the harbour",
    place: { zone: null, circle: { lon: 7.4275, lat: 43.7393, meters: 300 }, outline: null },
    categories: ["noise", "traffic"],
    begins: at(-90),
    ends: at(150),
    by: "m.duval",
    withdrawnBy: null,
    count: 7,
  },
  {
    id: "f".repeat(32),
    agency: "city",
    name: "Market",
    place: { zone: "casino", circle: null, outline: null },
    categories: [],
    begins: at(-3_000),
    ends: at(-2_640),
    by: "operator",
    withdrawnBy: null,
    count: 2,
  },
];

const FIGURES = ["seen", "acknowledged", "assigned", "closed"].map((step, i) => ({
  type: "air",
  shift: "evening",
  step,
  count: 41 - i * 5,
  medianSeconds: [2, 14, 95, 610][i],
  p90Seconds: [6, 48, 260, 1_930][i],
}));

const verdictsOf = (kind, rule, counts) =>
  Object.entries(counts).map(([verdict, count]) => ({ kind, rule, verdict, count }));
const VERDICTS = [
  ...verdictsOf("seasonal", "air-unusual", { real: 21, false: 6, expected: 4 }),
  ...verdictsOf("threshold", "noise-night", { real: 9, false: 14, expected: 11, duplicate: 3 }),
  ...verdictsOf("pattern", "ssh-brute-force", { real: 5, false: 1, test: 2 }),
];

/** One source of each item that has many alerts. */
const chattering = ({ world }) =>
  [...world.queue.values()]
    .filter((item) => item.parts.length > 1)
    .map((item) => world.alerts.get(item.parts[0]))
    .map(({ source, sourceName, rule, count }) => ({ source, sourceName, rule, count }));
const recordOf = (kind, rule, category, alerts, closed, confirmed, delaySeconds) => ({
  kind,
  rule,
  category,
  alerts,
  closed,
  confirmed,
  dismissed: confirmed === null ? null : 1 - confirmed,
  delaySeconds,
});
const RECORDS = [
  recordOf("seasonal", "usual", "noise", 61, 38, 0.24, 190),
  recordOf("neighbours", "air-together", "air_quality", 12, 11, 0.91, 540),
  recordOf("gap", "silent", "traffic", 9, 0, null, 900),
];

const spotOf = (zone, source, sourceName, category, why, [lon, lat]) => ({
  zone,
  source,
  sourceName,
  category,
  why,
  lon,
  lat,
});
const BLINDNESS = {
  at: at(0),
  sources: 214,
  spots: [
    spotOf("La Condamine", "air-3", "Air quality 3", "air_quality", "silent", [7.4205, 43.7345]),
    spotOf("Monte-Carlo", "gate-17", "Gate 17", "people", "shelved", [7.4265, 43.74]),
    spotOf("Monte-Carlo", "noise-9", "Noise 9", "noise", "learning", [7.429, 43.7412]),
  ],
  uncovered: [{ category: "gas", zones: ["Fontvieille", "Larvotto", "Monaco-Ville"] }],
};

const relationOf = (text, state, learned, comparisons, minutesBroken = null) => ({
  text,
  learned,
  support: learned ? 1_984 : 0,
  state,
  since: at(-11 * 24 * 60),
  brokenSince: minutesBroken === null ? null : at(-minutesBroken),
  comparisons: comparisons.map(([left, operator, right]) => ({ left, operator, right })),
});
const memberOf = (source, property, name, unit) => ({ source, property, name, unit });
const PLANTS = [
  {
    setting: "pumping-station-invariants",
    title: "Pumping station against its invariants",
    at: at(0),
    learnedRows: 2_016,
    wantedRows: 2_016,
    members: [
      memberOf("water-condamine-inlet-pressure", "pressure", "La Condamine inlet pressure", "bar"),
      memberOf("water-condamine-outlet-pressure", "pressure", "La Condamine outlet pressure", "bar"),
      memberOf("water-condamine-pump-1", "running", "La Condamine pump 1 running", ""),
      memberOf("water-condamine-motor-3", "temperature", "La Condamine motor 3 temperature", "Cel"),
    ],
    relations: [
      relationOf(
        "water-condamine-pump-1.running == 1 implies water-condamine-outlet-pressure.pressure > water-condamine-inlet-pressure.pressure + 1",
        "broken",
        false,
        [
          [1, "==", 1],
          [3.184, ">", 4.021],
        ],
        12,
      ),
      relationOf(
        "|water-condamine-outlet-pressure.pressure - (0.412 + 1.04 * water-condamine-inlet-pressure.pressure)| <= 1.31",
        "holds",
        true,
        [[0.3723, "<=", 1.31]],
      ),
      relationOf(
        "water-condamine-motor-3.temperature >= 18.4 and water-condamine-motor-3.temperature <= 58.25",
        "unknown",
        true,
        [
          [null, ">=", 18.4],
          [null, "<=", 58.25],
        ],
      ),
      relationOf(
        "water-condamine-pump-1.running == 0 implies water-condamine-motor-3.temperature <= 31.5",
        "retired",
        true,
        [
          [1, "==", 0],
          [null, "<=", 31.5],
        ],
      ),
    ],
  },
  {
    setting: "substation-invariants",
    title: "",
    at: at(0),
    learnedRows: 412,
    wantedRows: 2_016,
    members: [],
    relations: [],
  },
];

export const ITEM_ROUTES = [
  ["GET", /^\/api\/v1\/items$/, (c) => c.json([...c.world.layer("items").values()])],
  ["POST", /^\/api\/v1\/items\/seen$/, (c) => c.json(null, 204)],
  ["POST", /^\/api\/v1\/items\/undo\/(\w+)$/, (c) => (undo?.(), (undo = null), c.json({ undo: "", items: [] }))],
  ["POST", /^\/api\/v1\/items\/(acknowledge|assign|comment|merge|split|dismiss)$/, act],
  ["GET", /^\/api\/v1\/items\/(\w+)$/, detail],
  ["GET", /^\/api\/v1\/load$/, (c) => c.json(LOAD)],
  [
    "GET",
    /^\/api\/v1\/shelves$/,
    (c) =>
      c.json({
        shelves,
        proposals: [{ source: "air-3", sourceName: "Air quality 3", rule: "pm10-high", count: 14 }, ...chattering(c)],
      }),
  ],
  [
    "POST",
    /^\/api\/v1\/shelves$/,
    async (c) => {
      const wish = await c.body();
      const shelf = {
        ...shelves[0],
        ...wish,
        id: "c".repeat(32),
        begins: at(0),
        ends: at(wish.minutes),
        count: 0,
        endedBy: null,
      };
      shelves = [shelf, ...shelves];
      return c.json(shelf, 201);
    },
  ],
  [
    "POST",
    /^\/api\/v1\/shelves\/(\w+)\/widen$/,
    async (c, id) => {
      const { upTo } = await c.body();
      shelves = shelves.map((shelf) => (shelf.id === id ? { ...shelf, upTo } : shelf));
      return c.json(shelves.find((shelf) => shelf.id === id));
    },
  ],
  [
    "POST",
    /^\/api\/v1\/shelves\/(\w+)\/end$/,
    (c, id) => {
      shelves = shelves.map((shelf) => (shelf.id === id ? { ...shelf, endedBy: ME, ends: at(0) } : shelf));
      return c.json(shelves.find((shelf) => shelf.id === id));
    },
  ],
  ["GET", /^\/api\/v1\/expected-events$/, (c) => c.json(events)],
  [
    "POST",
    /^\/api\/v1\/expected-events$/,
    async (c) => {
      const id = events.length.toString(16).padStart(32, "0");
      const event = { id, agency: "city", ...(await c.body()), by: ME, withdrawnBy: null, count: 0 };
      events = [event, ...events];
      return c.json(event, 201);
    },
  ],
  [
    "PUT",
    /^\/api\/v1\/expected-events\/(\w+)$/,
    async (c, id) => {
      const form = await c.body();
      events = events.map((event) => (event.id === id ? { ...event, ...form, by: ME } : event));
      return c.json(events.find((event) => event.id === id));
    },
  ],
  [
    "POST",
    /^\/api\/v1\/expected-events\/(\w+)\/withdraw$/,
    (c, id) => {
      events = events.map((event) => (event.id === id ? { ...event, withdrawnBy: ME } : event));
      return c.json(events.find((event) => event.id === id));
    },
  ],
  ["GET", /^\/api\/v1\/figures$/, (c) => c.json(FIGURES)],
  ["GET", /^\/api\/v1\/verdicts$/, (c) => c.json(VERDICTS)],
  ["GET", /^\/api\/v1\/detector-records$/, (c) => c.json(RECORDS)],
  ["GET", /^\/api\/v1\/blindness$/, (c) => c.json(BLINDNESS)],
  ["GET", /^\/api\/v1\/plants$/, (c) => c.json(PLANTS)],
];

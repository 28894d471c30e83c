import { readFileSync } from "node:fs";

/*
 * What a server answered about the Place du Casino with 400 people, all exits open and the three widest closed; the counters
 * of the first are made up. The trajectories are as it wrote them.
 */
const here = (name) => new URL(`./whatif/${name}`, import.meta.url);
const { ground, open, closed } = JSON.parse(readFileSync(here("answers.json"), "utf8"));
const FILES = { [open.id]: readFileSync(here("open.bin")), [closed.id]: readFileSync(here("closed.bin")) };
const ALL = new Map([closed, open].map((one) => [one.id, one]));
const LOOKS_UNTIL_DONE = 2;

for (const one of ALL.values()) one.inputs.gases = [];

/** What people would breathe; by Purser's formula. */
const PRESETS = [
  { substance: "co", ppm: 1200, fallsAfterSeconds: 1335.7 },
  { substance: "co", ppm: 5000, fallsAfterSeconds: 304.5 },
  { substance: "co", ppm: 12800, fallsAfterSeconds: 115 },
  { substance: "hcn", ppm: 50, fallsAfterSeconds: 5698.4 },
  { substance: "hcn", ppm: 150, fallsAfterSeconds: 396.4 },
  { substance: "hcn", ppm: 200, fallsAfterSeconds: 121.4 },
];
const READING = {
  alert: "gas-1",
  title: "Carbon monoxide above the limit",
  label: "carbon monoxide",
  value: 1340,
  unit: "[ppm]",
};
const MEASURED = { substance: "co", ppm: 1340, fallsAfterSeconds: 1191.3 };

function taken({ kind, substance, ppm, alert }, danger) {
  if (kind !== "gas") return [];
  if (ppm !== null) return [{ danger, gas: { ...PRESETS[2], substance, ppm }, origin: "said", reading: null }];
  return alert
    ? [{ danger, gas: MEASURED, origin: "measured", reading: { ...READING, alert } }]
    : [{ danger, gas: PRESETS[1], origin: "assumed", reading: null }];
}

const gasesOf = ({ dangers }) => (dangers ?? []).flatMap(taken);

const look = async (c) => {
  const { question } = await c.body();
  return c.json({
    title: open.title,
    ground,
    mostPeople: 10_000,
    inputs: { ...open.inputs, gases: gasesOf(question) },
    gases: PRESETS,
  });
};

const listed = ({ progress: _, ...one }) => one;

/** A new one waits, runs and is done, a step with each look. */
const start = async (c) => {
  const { question, incident } = await c.body();
  const shut = question.exits.length > 0;
  const answer = shut ? closed : open;
  const people = question.people === null ? open.inputs : { ...closed.inputs, people: question.people };
  const inputs = { ...people, gases: gasesOf(question) };
  const id = `f00d${String(ALL.size).padStart(12, "0")}`;
  FILES[id] = FILES[answer.id];
  const made = { ...answer, id, incident, question, inputs, looks: 0, state: "waiting", result: null, answer };
  ALL.set(id, made);
  return c.json(shown(made), 201);
};

function shown({ looks: _, answer: __, ...one }) {
  return one;
}

const find = (c, id) => {
  const one = ALL.get(id);
  if (!one) return c.problem(404, "not-found", `there is no what-if ${id}`, "");
  if (one.answer && one.state !== "cancelled") step(one);
  return c.json(shown(one));
};

function step(one) {
  one.looks++;
  const over = one.looks > LOOKS_UNTIL_DONE;
  one.state = over ? "done" : "running";
  one.progress = over ? null : { seconds: 40.5, inside: 230, seedsDone: 0, seeds: 5 };
  one.result = over ? one.answer.result : null;
}

const cancel = (c, id) => {
  const one = ALL.get(id);
  if (one.state !== "done") Object.assign(one, { state: "cancelled", progress: null });
  return c.json(shown(one));
};

/** A sentence with its facts; a number is one of the unit. */
const said = (sentence, facts) => ({
  sentence: `advice-${sentence}`,
  facts: Object.fromEntries(
    Object.entries(facts).map(([name, [type, value, unit = ""]]) => [name, { type, value: String(value), unit }]),
  ),
});
const seconds = (value) => ["quantity", value, "s"];
const meters = (value) => ["quantity", value, "m"];
const count = (value) => ["quantity", value];
const text = (value) => ["text", value];

const nothing = {
  sentence: "Do nothing: everybody is out after 192 s",
  saying: [said("nothing", { seconds: seconds(192) })],
  seconds: 192,
  crowdedSeconds: 21.5,
  left: 0,
  complete: true,
  danger: 213.5,
  close: [],
  open: [],
  oneWay: [],
  stewards: [],
};
/** Two stewards on the east of the place. */
const GROUND = [
  [
    [7.42762, 43.73918],
    [7.42785, 43.73918],
    [7.42785, 43.73946],
    [7.42762, 43.73958],
    [7.42762, 43.73918],
  ],
  [
    [7.42785, 43.73913],
    [7.42803, 43.7393],
    [7.42803, 43.73937],
    [7.42785, 43.73946],
    [7.42785, 43.73913],
  ],
];
const STANDS = [
  [7.42774, 43.73936],
  [7.42794, 43.73932],
];
const stewards = (exit) =>
  GROUND.map((ring, i) => ({
    southWest: [Math.min(...ring.map(([lon]) => lon)), Math.min(...ring.map(([, lat]) => lat))],
    northEast: [Math.max(...ring.map(([lon]) => lon)), Math.max(...ring.map(([, lat]) => lat))],
    at: STANDS[i],
    ground: [[ring]],
    exit,
    notBeforeSeconds: 0,
  }));

/** They show those who are there to an exit. */
const ledTo = (exit) => ({
  ...nothing,
  sentence:
    `2 stewards show the 96 people 30 m east of the middle and 46 m east of the middle to ${exit}: everybody is out after` +
    " 148 s instead of 192 s, and the mean person spends 9 s instead of 22 s above 4 persons/m²",
  saying: [
    said("stewards", { stewards: count(2), people: count(96) }),
    said("east", { distance: meters(30) }),
    said("and", {}),
    said("east", { distance: meters(46) }),
    said("to-exit", { exit: text(exit) }),
    said("out", { seconds: seconds(148), before: seconds(192) }),
    said("crowded", { seconds: seconds(9), before: seconds(22) }),
  ],
  seconds: 148,
  crowdedSeconds: 9.1,
  danger: 157.1,
  stewards: stewards(exit),
});
const led = ledTo("5 Avenue de Monte-Carlo");
const held = {
  ...nothing,
  sentence:
    "A steward shows the 52 people 30 m east of the middle to 6 Avenue des Beaux-Arts, not before second 30:" +
    " everybody is out after 171 s instead of 192 s",
  saying: [
    said("steward", { people: count(52) }),
    said("east", { distance: meters(30) }),
    said("to-exit", { exit: text("6 Avenue des Beaux-Arts") }),
    said("hold", { second: count(30) }),
    said("out", { seconds: seconds(171), before: seconds(192) }),
  ],
  seconds: 171,
  danger: 192.4,
  stewards: stewards("6 Avenue des Beaux-Arts")
    .slice(0, 1)
    .map((steward) => ({ ...steward, notBeforeSeconds: 30 })),
};
const gone = { ...led, danger: 231.4, seconds: 214, crowdedSeconds: 17.4 };
const ASKED = { question: open.question, inputs: open.inputs, problem: null, askedAt: open.startedAt };
const FIRST = {
  ...ASKED,
  simulation: open.id,
  number: 1,
  state: "done",
  task: { stewards: 4, keepFree: [], mayOpen: [], seconds: 10 },
  changes: [],
  askedBy: "operator",
  endedAt: open.endedAt,
  plans: { options: [led, held, nothing], leastSeconds: 96.2, screened: 8000, simulated: 6, verdict: null },
};

/** Of which no dose is known. */
const CHLORINE = {
  alert: "gas-1",
  title: "Chlorine above the workplace limit",
  label: "chlorine",
  value: 3.1,
  unit: "[ppm]",
};

/** After an alert: what was ordered is worse now than doing something else. */
const CHANGED = {
  ...FIRST,
  number: 2,
  askedBy: "what-if",
  inputs: { ...open.inputs, gases: [{ danger: 0, gas: PRESETS[1], origin: "assumed", reading: CHLORINE }] },
  changes: [{ kind: "gas", alert: "gas-1", title: CHLORINE.title, what: "" }],
  plans: {
    options: [
      { ...ledTo("6 Avenue des Beaux-Arts"), danger: 171.3 },
      {
        ...nothing,
        seconds: 247,
        danger: 1280.2,
        left: 1,
        sentence: "Do nothing: everybody is out after 247 s; do not get out: 1",
        saying: [said("nothing", { seconds: seconds(247) }), said("left", { people: count(1) })],
      },
    ],
    leastSeconds: 96.2,
    screened: 8000,
    simulated: 6,
    verdict: { order: 1, plan: gone, changing: 171.3, margin: 0.1, stays: false },
  },
};
const RECORDS = new Map();

const record = (id) => RECORDS.get(id) ?? { advisedUntil: null, advice: [], orders: [] };

const keep = (c, id, part, status = 200) => {
  RECORDS.set(id, { ...record(id), ...part });
  return c.json(record(id), status);
};

const advise = async (c, id) => {
  const task = { ...FIRST.task, ...(await c.body()) };
  const { advice } = record(id);
  const next = { ...FIRST, simulation: id, number: advice.length + 1, task };
  return keep(c, id, { advisedUntil: "2026-05-31T08:00:00Z", advice: [next, ...advice] }, 202);
};

/** An alert comes as soon as something is ordered. */
const order = async (c, id) => {
  const { advice, option } = await c.body();
  const before = record(id);
  const plan = before.advice.find(({ number }) => number === advice).plans.options[option];
  const number = before.orders.length + 1;
  const ordered = { number, advice, plan, orderedBy: "operator", orderedAt: open.startedAt };
  const rounds = advice === 1 ? [{ ...CHANGED, simulation: id }, ...before.advice] : before.advice;
  return keep(c, id, { advice: rounds, orders: [ordered, ...before.orders] }, 201);
};

/** What-ifs of the contract. */
export const WHATIF_ROUTES = [
  ["GET", /^\/api\/v1\/simulations$/, (c) => c.json([...ALL.values()].reverse().map((one) => listed(shown(one))))],
  ["POST", /^\/api\/v1\/simulations$/, start],
  ["POST", /^\/api\/v1\/simulations\/look$/, look],
  ["GET", /^\/api\/v1\/simulations\/([^/]+)$/, find],
  ["GET", /^\/api\/v1\/simulations\/([^/]+)\/trajectories$/, (c, id) => c.bytes(FILES[id])],
  ["DELETE", /^\/api\/v1\/simulations\/([^/]+)$/, cancel],
  ["GET", /^\/api\/v1\/simulations\/([^/]+)\/advice$/, (c, id) => c.json(record(id))],
  ["POST", /^\/api\/v1\/simulations\/([^/]+)\/advice$/, advise],
  ["DELETE", /^\/api\/v1\/simulations\/([^/]+)\/advice$/, (c, id) => keep(c, id, { advisedUntil: null })],
  ["POST", /^\/api\/v1\/simulations\/([^/]+)\/orders$/, order],
  [
    "POST",
    /^\/api\/v1\/simulations\/([^/]+)\/incident$/,
    async (c, id) => {
      ALL.get(id).incident = (await c.body()).incident;
      return c.json(shown(ALL.get(id)));
    },
  ],
];

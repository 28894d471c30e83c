import { once } from "./shift.mjs";

/** Two incidents of the evening: a gas release that three agencies work on, and a missing child. */
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

const part = (agency, state, minutes, request = "") => ({
  agency,
  state,
  since: ago(minutes),
  askedBy: "operator",
  askedAt: ago(minutes),
  request,
  takenAt: state === "asked" ? null : ago(minutes),
});

const incident = (id, number, rest) => ({
  id,
  version: 7,
  number: `city-2026-${number}`,
  domain: "demo",
  type: "gas-release",
  title: "",
  titleOfAlert: false,
  description: "",
  severity: "high",
  state: "open",
  open: true,
  lead: "city",
  commander: null,
  lon: 7.4275,
  lat: 43.7393,
  place: "",
  origin: "alert",
  authority: null,
  externalId: null,
  openedBy: "operator",
  openedAt: ago(31),
  closedBy: null,
  closedAt: null,
  closeReason: null,
  parts: [part("city", "working", 31)],
  alerts: [],
  changedAt: ago(1),
  fields: {},
  reporter: "",
  tasks: [],
  timeline: [],
  content: "whole",
  ...rest,
});

const task = (id, agency, title, state, rest = {}) => ({
  id,
  incident: "6f0a11d2c3b4e5f6",
  agency,
  title,
  detail: "",
  state,
  assignee: null,
  due: null,
  madeBy: "operator",
  madeAt: ago(20),
  doneBy: null,
  doneAt: null,
  reason: null,
  version: 1,
  ...rest,
});

let sequence = 0;
const entry = (kind, minutes, agency, author, text, rest = {}) => ({
  sequence: ++sequence,
  incident: "6f0a11d2c3b4e5f6",
  at: ago(minutes),
  writtenAt: ago(minutes),
  kind,
  agency,
  author,
  text,
  saying: null,
  standing: null,
  marking: "partners",
  facts: {},
  ...rest,
});

/** What the platform says of it, for screens to put into words. */
const said = (saying, facts) => ({ saying, facts });

/** As the evening stands at the beginning of each run. */
export function eveningIncidents() {
  sequence = 0;
  return [
    incident("6f0a11d2c3b4e5f6", "0041", {
      title: "Gas smell at the market of La Condamine",
      description: "Several callers smell gas around the market hall; two people feel dizzy.",
      severity: "critical",
      commander: "noor",
      place: "Place d’Armes, market hall",
      parts: [
        part("city", "working", 31),
        part("fire", "working", 27, "Measure, find the leak, two engines"),
        part("medical", "asked", 2, "One ambulance to the north side, upwind"),
      ],
      tasks: [
        task("t1", "fire", "Measure at the four corners of the hall", "done", { doneBy: "luc", doneAt: ago(9) }),
        task("t2", "city", "Close rue Terrazzani to cars", "doing", { assignee: "operator" }),
        task("t3", "city", "Ask the gas utility to shut the main", "open", { due: ago(3) }),
      ],
      timeline: [
        entry(
          "incident",
          31,
          "city",
          "operator",
          "Opened: Gas smell at the market of La Condamine",
          said("opened", { title: "Gas smell at the market of La Condamine" }),
        ),
        entry("alert", 33, "city", "operator", "Methane far above usual", { marking: "agency" }),
        entry(
          "part",
          27,
          "city",
          "operator",
          "fire is asked to take part: Measure, find the leak, two engines",
          said("asked", { agency: "fire", request: "Measure, find the leak, two engines" }),
        ),
        entry("note", 24, "fire", "luc", "Two engines on their way, three minutes", { standing: "fact" }),
        entry(
          "step",
          23,
          "city",
          "operator",
          "Let the fire brigade take part (asked fire)",
          said("step-done", {
            title: "Let the fire brigade take part",
            kind: "share",
            answer: "",
            values: "",
            text: "asked fire",
            result: "asked",
            agencies: "fire",
          }),
        ),
        entry(
          "safety",
          20,
          "fire",
          "luc",
          "warned: gas no phones, no lighters within 50 m",
          said("warned", { flag: "f1", kind: "gas", warning: "no phones, no lighters within 50 m", callSign: "" }),
        ),
        entry("note", 12, "fire", "luc", "Probably the main under the hall, not a bottle", { standing: "assessment" }),
        entry("decision", 10, "city", "noor", "Hall is cleared towards the port; nobody goes back in"),
        entry(
          "task",
          9,
          "fire",
          "luc",
          "Measure at the four corners of the hall: done",
          said("task-state", { title: "Measure at the four corners of the hall", state: "done", reason: "" }),
        ),
        entry(
          "part",
          2,
          "city",
          "noor",
          "medical is asked to take part: One ambulance to the north side, upwind",
          said("asked", { agency: "medical", request: "One ambulance to the north side, upwind" }),
        ),
      ],
    }),
    incident("11aa22bb33cc44dd", "0042", {
      type: "missing-person",
      title: "Child missing near the aquarium",
      severity: "high",
      origin: "phone",
      reporter: "Mme Roux, 06 12 34 56 78",
      place: "Avenue Saint-Martin",
      openedAt: ago(8),
      lon: 7.4254,
      lat: 43.7308,
    }),
  ];
}

const summaryOf = ({ fields, reporter, tasks, timeline, content, ...summary }) => summary;

/** As a wall sees it: without names of people and texts that may tell of them. */
export const maskIncident = (one) => ({
  ...one,
  title: "",
  description: "",
  commander: null,
  openedBy: null,
  closedBy: null,
  closeReason: null,
  parts: one.parts.map((each) => ({ ...each, askedBy: "", request: "" })),
});

/** Puts the evening's incidents on the picture. */
export function openIncidents(world) {
  world.incidents = new Map(eveningIncidents().map((one) => [one.id, one]));
  for (const one of world.incidents.values()) world.layer("incidents").set(one.id, summaryOf(one));
}

/** Writes what happened and tells all screens. */
function tell(world, one, kind, text, changed = null, more = {}) {
  const line = { ...entry(kind, 0, "city", "operator", text), incident: one.id, ...more };
  one.timeline.push(line);
  one.version++;
  one.changedAt = line.at;
  if (one.state === "open") world.put("incidents", summaryOf(one));
  else world.remove("incidents", one.id);
  world.put("incident-news", { id: String(line.sequence), incident: one.id, entry: line, task: changed }, false);
  return line;
}

const found = (c, id, answer) => {
  const one = c.world.incidents.get(id);
  return one ? answer(one) : c.problem(404, "not-found", `there is no incident '${id}'`, "");
};

async function open(c) {
  const form = await c.body();
  const id = Math.random().toString(16).slice(2, 18).padEnd(16, "0");
  const one = incident(id, String(43 + c.world.incidents.size).padStart(4, "0"), {
    ...form,
    version: 1,
    openedAt: ago(0),
    parts: [part("city", "working", 0)],
    alerts: form.alerts ?? [],
    authority: null,
    externalId: null,
    description: "",
    fields: {},
  });
  delete one.domain;
  one.domain = "demo";
  c.world.incidents.set(id, one);
  tell(c.world, one, "incident", `Opened: ${one.title}`);
  return c.json(summaryOf(one), 201);
}

const OF_TYPE = "field:";

function valueOf(one, field) {
  if (field === "position") return one.lon === null ? "" : `${one.lon},${one.lat}`;
  return field.startsWith(OF_TYPE) ? (one.fields[field.slice(OF_TYPE.length)] ?? "") : one[field];
}

function put(one, field, value) {
  if (field === "position") [one.lon, one.lat] = value.split(",").map(Number);
  else if (field.startsWith(OF_TYPE)) one.fields[field.slice(OF_TYPE.length)] = value;
  else one[field] = value;
}

async function edit(c, id) {
  const { edits } = await c.body();
  return found(c, id, (one) => {
    const late = edits.find(({ field, was, becomes }) => ![was, becomes].includes(valueOf(one, field)));
    if (late) {
      const detail = `${late.field} was changed to '${valueOf(one, late.field)}' by noor at ${ago(0)}`;
      return c.problem(409, "conflict", detail, "look at it again and say what shall stand there");
    }
    for (const { field, becomes } of edits) put(one, field, becomes);
    const text = edits.map(({ field, was, becomes }) => `${field}: ${was} → ${becomes}`).join("; ");
    const facts = edits.flatMap(({ field, was, becomes }, i) => [
      [`field${i}`, field],
      [`was${i}`, was],
      [`becomes${i}`, becomes],
    ]);
    tell(c.world, one, "incident", text, null, said("edited", Object.fromEntries(facts)));
    return c.json(summaryOf(one));
  });
}

async function write(c, id) {
  const form = await c.body();
  const late = form.writtenAt && Date.now() - Date.parse(form.writtenAt) > 2_000;
  const more = {
    standing: form.standing ?? null,
    marking: form.marking ?? "partners",
    ...(late ? { at: form.writtenAt, facts: { late: form.writtenAt } } : {}),
  };
  return found(c, id, (one) => once(c, () => tell(c.world, one, form.kind ?? "note", form.text, null, more)));
}

async function look(c, camera) {
  const { incident: id, through } = await c.body();
  return found(c, id, (one) => {
    const facts = { camera, name: camera, through };
    tell(c.world, one, "camera", `Looked through ${camera}`, null, { marking: "agency", ...said("camera", facts) });
    return c.json(null, 204);
  });
}

async function ask(c, id) {
  const { agency, request } = await c.body();
  return found(c, id, (one) => {
    one.parts = [...one.parts, part(agency, "asked", 0, request)];
    tell(c.world, one, "part", `${agency} is asked to take part: ${request}`);
    return c.json(summaryOf(one));
  });
}

async function setPart(c, id) {
  const { state } = await c.body();
  return found(c, id, (one) => {
    one.parts = one.parts.map((each) => (each.agency === "city" ? { ...each, state, since: ago(0) } : each));
    tell(c.world, one, "part", `city: ${state}`);
    return c.json(summaryOf(one));
  });
}

async function addTask(c, id) {
  const { title, agency } = await c.body();
  return found(c, id, (one) => {
    const made = task(`t${one.tasks.length + 1}`, agency, title, "open", { incident: id, madeAt: ago(0) });
    one.tasks = [...one.tasks, made];
    tell(c.world, one, "task", `${agency} is to do: ${title}`, made);
    return c.json(made, 201);
  });
}

async function changeTask(c, id, which) {
  const { state } = await c.body();
  return found(c, id, (one) => {
    const before = one.tasks.find((each) => each.id === which);
    const changed = { ...before, state, version: before.version + 1 };
    one.tasks = one.tasks.map((each) => (each.id === which ? changed : each));
    tell(c.world, one, "task", `${changed.title}: ${state}`, changed);
    return c.json(changed);
  });
}

async function end(c, id, verb) {
  const { reason } = await c.body();
  return found(c, id, (one) => {
    const closing = verb === "close";
    one.state = closing ? "closed" : "open";
    one.open = !closing;
    one.closedAt = closing ? ago(0) : null;
    one.closedBy = closing ? "operator" : null;
    one.closeReason = closing ? reason : null;
    tell(c.world, one, "incident", `${closing ? "Closed" : "Opened again"}: ${reason}`);
    return c.json(summaryOf(one));
  });
}

const PERSONS = [
  {
    id: "aa00000000000001",
    agency: "city",
    role: "witness",
    name: "Mme Roux",
    description: "Sells fish in the hall, 06 12 34 56 78",
    marking: "agency",
    madeBy: "operator",
    madeAt: ago(20),
    version: 1,
  },
];

const FILES = [
  {
    id: "bb00000000000001",
    agency: "city",
    name: "plan-of-the-hall.pdf",
    mediaType: "application/pdf",
    sizeBytes: 482_113,
    sha256: "5c1f1e8f8f1f2f0f7a3c8f2d5f7e1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f",
    marking: "partners",
    custody: [
      { person: "operator", agency: "city", act: "added", sha256: "5c1f", at: ago(18) },
      { person: "luc", agency: "fire", act: "handed-out", sha256: "5c1f", at: ago(16) },
    ],
  },
];

const stated = (c, id) => c.world.incidents.get(id)?.state === "open" || c.request.headers["aedile-purpose"];

const unstated = (c, kind, id) =>
  c.problem(403, "purpose-needed", `${kind} ${id} holds personal data; say what you read it for`, "Say it");

/** What it tells of people is for its work, else for a purpose. */
const seen = (c, one) => (stated(c, one.id) ? one : { ...one, reporter: "", content: "purpose-needed" });

const personsOf = (c, id) => (stated(c, id) ? c.json(PERSONS) : unstated(c, "incident", id));

const handOut = (c, id, file) => (stated(c, id) ? c.json("the plan of the hall") : unstated(c, "attachment", file));

const ID = "([0-9a-f]{16})";
const path = (rest) => new RegExp(`^/api/v1/incidents/${ID}${rest}$`);

export const INCIDENT_ROUTES = [
  ["GET", /^\/api\/v1\/incidents$/, (c) => c.json([...c.world.incidents.values()].map(summaryOf))],
  ["POST", /^\/api\/v1\/incidents$/, open],
  ["GET", path(""), (c, id) => found(c, id, (one) => c.json(seen(c, one)))],
  ["PATCH", path(""), edit],
  ["POST", path("/entries"), write],
  ["POST", path("/parts"), ask],
  ["PUT", path("/parts/own"), setPart],
  ["PUT", path("/commander"), (c, id) => found(c, id, (one) => ((one.commander = "operator"), c.json(summaryOf(one))))],
  ["POST", path("/tasks"), addTask],
  ["PATCH", path("/tasks/(\\w+)"), changeTask],
  ["POST", path("/(close|reopen)"), end],
  ["POST", /^\/api\/v1\/cameras\/([^/]+)\/looks$/, look],
  ["GET", path("/persons"), personsOf],
  ["GET", path("/attachments"), (c) => c.json(FILES)],
  ["GET", path("/attachments/([0-9a-f]{16})/content"), handOut],
  ["GET", path("/(links|hand-overs)"), (c) => c.json([])],
];

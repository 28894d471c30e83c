import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const RESOURCES = new URL("../../../server/src/main/resources/", import.meta.url);
const texts = (folder) =>
  readdirSync(new URL(`${folder}/`, RESOURCES)).map((file) =>
    readFileSync(new URL(`${folder}/${file}`, RESOURCES), "utf8"),
  );
const EPOCH = "1970-01-01T00:00:00Z";
const NOW = () => new Date().toISOString();

const shippedType = (text) => {
  const type = parse(text);
  return {
    type: {
      playbook: "",
      ...type,
      fields: type.fields.map((field) => ({
        choices: [],
        unit: "",
        least: null,
        most: null,
        required: "never",
        ...field,
        choices: (field.choices ?? []).map(String),
      })),
    },
    agency: "",
    version: 0,
    retired: false,
    at: EPOCH,
    person: "",
    reason: "",
  };
};
const TYPES = new Map(texts("incident-types").map((text) => [parse(text).id, [shippedType(text)]]));

/** What the server sends of each language. */
const inLanguages = (book, of) =>
  Object.fromEntries(
    Object.entries(book.languages ?? {}).flatMap(([language, words]) => {
      const found = of(words);
      return found === undefined ? [] : [[language, found]];
    }),
  );
const titlesOf = (book) => inLanguages(book, (words) => words.title);
const titlesIn = (book, id) => inLanguages(book, (words) => words.steps?.[id]?.title);
const wordsIn = (book, id) =>
  inLanguages(book, (words) => ({
    title: "",
    text: "",
    answers: {},
    record: {},
    choices: {},
    ...words.steps?.[id],
  }));

const summary = (text, version, state) => {
  const book = parse(text);
  const { id, title, types, steps } = book;
  const own = version > 0;
  return {
    id,
    agency: own ? "city" : "",
    version,
    state,
    title,
    titles: titlesOf(book),
    types: types ?? [],
    steps: steps.length,
    createdAt: own ? NOW() : EPOCH,
    createdBy: own ? "operator" : "",
    reason: own ? "first version" : "",
  };
};
const shipped = texts("playbooks").map((text) => [
  parse(text).id,
  { versions: [{ version: summary(text, 0, "active"), text }], changes: [] },
]);
const BOOKS = new Map(shipped);

/** What the server would say of ways that lead nowhere; it knows more. */
function problemsOf(text) {
  try {
    const { steps } = parse(text);
    const ids = steps.map((step) => step.id);
    return steps.flatMap((step) =>
      [step.next, step.refused, step.late, ...(step.answers ?? []).map((one) => one.next)]
        .filter((next) => next !== undefined && !ids.includes(next))
        .map((next) => ({
          line: text.slice(0, text.indexOf(`id: ${step.id}`)).split("\n").length,
          column: 5,
          message: `step '${step.id}' leads to '${next}', and there is no such step`,
        })),
    );
  } catch (error) {
    return [{ line: error.linePos?.[0]?.line ?? 1, column: 1, message: `not YAML: ${error.code}` }];
  }
}

const GAS = parse(BOOKS.get("gas-release").versions[0].text);
const step = (sequence, more) => ({
  sequence,
  kind: "do",
  parent: 0,
  title: "",
  text: "",
  languages: wordsIn(GAS, more.step),
  who: { role: "", agency: "" },
  doctrine: "",
  state: "done",
  opened: NOW(),
  due: null,
  record: [],
  approvals: [],
  missing: [],
  note: "",
  closing: null,
  next: [],
  ...more,
});
const nextStep = (answer, id) => ({
  answer,
  title: GAS.steps.find((one) => one.id === id).title,
  titles: titlesIn(GAS, id),
});
const closed = (person, answer, text) => ({ at: NOW(), person, agency: "fire", answer, values: {}, text });
const RUN = {
  id: "5e1f00c6d1a4e2f7",
  lead: "city",
  agencies: ["city", "fire"],
  domain: "demo",
  incident: null,
  playbook: "gas-release",
  version: 0,
  title: GAS.title,
  titles: titlesOf(GAS),
  exercise: false,
  started: { at: NOW(), person: "operator", text: "" },
  state: "running",
  ended: null,
  change: 4,
  steps: [
    step(1, {
      step: "known",
      kind: "ask",
      title: "Is the substance known?",
      closing: closed("noor", "Toxic, such as chlorine or ammonia", ""),
    }),
    step(2, {
      step: "tell",
      kind: "notify",
      title: "Tell every unit of the hazard",
      state: "skipped",
      closing: closed("sam", "", "told by radio already"),
    }),
    step(3, {
      step: "approve-shelter",
      kind: "gate",
      title: "Public warning: stay inside, close windows, ventilation off",
      state: "open",
      who: { role: "incident-commander", agency: "fire" },
      due: new Date(Date.now() + 170_000).toISOString(),
      approvals: [{ place: 1, person: "petra", agency: "city", at: NOW() }],
      missing: [{ role: "incident-commander", agency: "fire" }],
      doctrine: "ERG 2024, protective actions",
      next: [nextStep("approved", "warn"), nextStep("refused", "protect")],
    }),
    step(4, {
      step: "simulate",
      kind: "what-if",
      title: "How long until the square is empty?",
      state: "working",
      next: [nextStep("", "protect")],
    }),
  ],
};
let run = RUN;

const IN_INCIDENT = "77c0ffee00d1a4e2";
const seen = (one) => ({ id: one.id, version: one.change, run: one });

/** The run in the first incident, as it stands on the picture. */
export function beginRuns(world) {
  const [incident] = world.incidents.keys();
  world.layer("playbook-runs").set(IN_INCIDENT, seen({ ...RUN, id: IN_INCIDENT, incident }));
}

const after = (one, sequence) => {
  const [before, rest] = [one.steps.slice(0, sequence - 1), one.steps.slice(sequence)];
  const moved = { ...one.steps[sequence - 1], state: "done", closing: closed("operator", "approved", "") };
  return { ...one, change: one.change + 1, steps: [...before, moved, ...rest] };
};

const move = (c, id, sequence) => {
  const standing = c.world.layer("playbook-runs").get(id);
  const moved = after(standing?.run ?? run, Number(sequence));
  if (standing) c.world.put("playbook-runs", seen(moved));
  else run = moved;
  return c.json(moved);
};

const list = (c) => {
  const incident = c.query.get("incident");
  const going = [...c.world.layer("playbook-runs").values()].map((one) => one.run);
  return c.json(incident ? going.filter((one) => one.incident === incident) : [run]);
};

const keep = async (c) => {
  const { text, basis } = await c.body();
  const { id } = parse(text);
  const book = BOOKS.get(id) ?? { versions: [], changes: [] };
  const kept = { version: summary(text, basis + 1, "draft"), text };
  BOOKS.set(id, {
    versions: [kept, ...book.versions],
    changes: [{ version: basis + 1, deed: "drafted", person: "operator", at: NOW(), reason: "test" }, ...book.changes],
  });
  return c.json(kept, 201);
};
const change = async (c, id, version, deed) => {
  const book = BOOKS.get(id);
  const one = book.versions.find((each) => each.version.version === Number(version));
  for (const other of book.versions) if (other.version.state === "active") other.version.state = "retired";
  one.version.state = deed === "activate" ? "active" : "retired";
  const { reason } = await c.body();
  book.changes.unshift({ version: Number(version), deed: `${deed}d`, person: "operator", at: NOW(), reason });
  return c.json(one);
};
const unknown = (c, what) => c.problem(404, "not-found", `there is no ${what}`, "");

/** Types of incident, playbooks and a run of the contract. */
export const PLAYBOOK_ROUTES = [
  ["GET", /^\/api\/v1\/incident-types$/, (c) => c.json([...TYPES.values()].map(([newest]) => newest))],
  [
    "GET",
    /^\/api\/v1\/incident-types\/([^/]+)$/,
    (c, id) => (TYPES.has(id) ? c.json(TYPES.get(id)) : unknown(c, `type ${id}`)),
  ],
  [
    "PUT",
    /^\/api\/v1\/incident-types\/([^/]+)$/,
    async (c, id) => {
      const { type, basis, reason } = await c.body();
      const kept = { type, agency: "city", version: basis + 1, retired: false, at: NOW(), person: "operator", reason };
      TYPES.set(id, [kept, ...(TYPES.get(id) ?? [])]);
      return c.json(kept);
    },
  ],
  ["GET", /^\/api\/v1\/playbooks$/, (c) => c.json([...BOOKS.values()].map((book) => book.versions[0].version))],
  ["POST", /^\/api\/v1\/playbooks$/, keep],
  ["POST", /^\/api\/v1\/playbooks\/check$/, async (c) => c.json({ problems: problemsOf((await c.body()).text) })],
  [
    "GET",
    /^\/api\/v1\/playbooks\/([^/]+)$/,
    (c, id) => {
      const book = BOOKS.get(id);
      if (!book) return unknown(c, `playbook ${id}`);
      return c.json({ versions: book.versions.map((one) => one.version), changes: book.changes });
    },
  ],
  [
    "GET",
    /^\/api\/v1\/playbooks\/([^/]+)\/versions\/(\d+)$/,
    (c, id, version) => c.json(BOOKS.get(id).versions.find((one) => one.version.version === Number(version))),
  ],
  ["POST", /^\/api\/v1\/playbooks\/([^/]+)\/versions\/(\d+)\/(activate|retire)$/, change],
  ["GET", /^\/api\/v1\/playbook-runs$/, list],
  ["POST", /^\/api\/v1\/playbook-runs\/([^/]+)\/steps\/(\d+)$/, move],
  ["PUT", /^\/dev\/approve$/, (c) => move(c, IN_INCIDENT, 3)],
];

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

const listed = ({ progress: _, ...one }) => one;

/** A new one waits, runs and is done, a step with each look. */
const start = async (c) => {
  const { question, incident } = await c.body();
  const shut = question.exits.length > 0;
  const answer = shut ? closed : open;
  const inputs = question.people === null ? open.inputs : { ...closed.inputs, people: question.people };
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

/** What-ifs of the contract. */
export const WHATIF_ROUTES = [
  ["GET", /^\/api\/v1\/simulations$/, (c) => c.json([...ALL.values()].reverse().map((one) => listed(shown(one))))],
  ["POST", /^\/api\/v1\/simulations$/, start],
  ["POST", /^\/api\/v1\/simulations\/look$/, (c) => c.json({ title: open.title, ground, inputs: open.inputs })],
  ["GET", /^\/api\/v1\/simulations\/([^/]+)$/, find],
  ["GET", /^\/api\/v1\/simulations\/([^/]+)\/trajectories$/, (c, id) => c.bytes(FILES[id])],
  ["DELETE", /^\/api\/v1\/simulations\/([^/]+)$/, cancel],
  [
    "POST",
    /^\/api\/v1\/simulations\/([^/]+)\/incident$/,
    async (c, id) => {
      ALL.get(id).incident = (await c.body()).incident;
      return c.json(shown(ALL.get(id)));
    },
  ],
];

/** Made-up data-subject requests in each of their steps. */
const DAY = 86_400_000;
const day = (offset) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const done = (by, offset) => ({ by, at: new Date(Date.now() + offset * DAY).toISOString() });

const TERMS = {
  names: ["Zoé Lefèbvre"],
  plates: ["AB-123-CD"],
  emails: [],
  phones: ["+33 6 12 34 56 78"],
  identifiers: [],
  sources: [],
  from: null,
  to: null,
  place: null,
};
const KINDS = [
  { kind: "observation", records: 184_220, unreadable: 1_204, next: null },
  { kind: "alert", records: 812, unreadable: 0, next: null },
  { kind: "note", records: 97, unreadable: 0, next: null },
  { kind: "rejected", records: 140, unreadable: 0, next: null },
  { kind: "account", records: 24, unreadable: 0, next: null },
  { kind: "audit", records: 1_234, unreadable: 0, next: null },
];

function request(id, applicant, right, received, due, nearness, more) {
  return {
    id,
    state: "received",
    application: {
      applicant,
      contact: "12 rue Grimaldi, 98000 Monaco",
      right,
      regime: "gdpr",
      receivedOn: day(received),
      words: "I would like to know what your cameras have of me and my car.",
    },
    dueOn: day(due),
    nearness,
    identity: null,
    extension: null,
    terms: TERMS,
    search: { until: null, kinds: [], complete: false, full: false },
    masks: [],
    answer: null,
    ...more,
  };
}

const identity = { method: "identity card shown at the desk", done: done("p.novak", -20) };
const searched = { until: done("", -19).at, kinds: KINDS, complete: true, full: false };
const REQUESTS = [
  request("7f20c1d6a9e48b35", "Amadou Diallo", "erasure", -40, -9, "late", { state: "identified", identity }),
  request("d41c9e7702a8b3f0", "Zoé Lefèbvre", "access", -26, 5, "near", {
    state: "searched",
    identity,
    search: searched,
  }),
  request("19b7e5f3c0d2a684", "Ines Moreau", "restriction", -2, 28, "ahead", {}),
  request("a3d8f6012b9c7e54", "Paul Rey", "access", -70, -39, "ahead", {
    state: "answered",
    identity,
    search: searched,
    answer: {
      refusal: null,
      statement: "",
      hash: "5d41402abc4b2a76b9719d911017c592ae2f0c4a7c7d9e6f1b2a3c4d5e6f7a8b",
      done: done("p.novak", -44),
    },
  }),
];

const finding = (number, kind, source, fields, masked, verdict, refusal = null) => ({
  number,
  kind,
  source,
  id: `o-${number}`,
  time: new Date(Date.now() - number * 7_300_000).toISOString(),
  present: true,
  fields,
  masked,
  verdict,
  refusal,
  erasure: null,
});

const FINDINGS = [
  finding(
    1,
    "observation",
    "anpr-boulevard-albert-1er-2",
    { plate: "AB-123-CD", lane: "2", speed: "48.5", text: "AB-123-CD behind FG-450-KL" },
    { plate: "AB-123-CD", lane: "2", speed: "48.5", text: "AB-123-CD behind ▇▇▇" },
    "include",
  ),
  finding(
    2,
    "observation",
    "door-port-hercule-4",
    { holder: "Zoé Lefèbvre", badge: "90417", text: "let in by Marc Fontaine at 21:04" },
    { holder: "Zoé Lefèbvre", badge: "▇▇▇", text: "let in by ▇▇▇ ▇▇▇ at 21:04" },
    "open",
  ),
  finding(
    3,
    "note",
    "air-3",
    { note: "Zoé Lefèbvre called, as did her neighbour Luc Blanc", state: "acknowledged" },
    { note: "Zoé Lefèbvre called, as did her neighbour ▇▇▇ ▇▇▇", state: "acknowledged" },
    "withhold",
    "rights-of-others",
  ),
];

const byId = (c, id) => {
  const found = REQUESTS.find((one) => one.id === id);
  return found ? c.json(found) : c.problem(404, "not-found", `there is no request '${id}'`, "");
};

async function judge(c) {
  const { numbers, verdict, refusal } = await c.body();
  numbers.forEach((number) => Object.assign(FINDINGS[number - 1], { verdict, refusal: refusal ?? null }));
  return c.json(null, 204);
}

function identify(c, id) {
  const found = REQUESTS.find((one) => one.id === id);
  Object.assign(found, { identity, state: "identified" });
  return c.json(found);
}

function search(c, id) {
  const found = REQUESTS.find((one) => one.id === id);
  Object.assign(found, { search: searched, state: "searched" });
  return c.json(found);
}

export const REQUEST_ROUTES = [
  ["GET", /^\/api\/v1\/requests$/, (c) => c.json(REQUESTS)],
  ["POST", /^\/api\/v1\/requests$/, (c) => c.json(REQUESTS[2], 201)],
  ["GET", /^\/api\/v1\/requests\/([0-9a-f]+)$/, byId],
  ["POST", /^\/api\/v1\/requests\/([0-9a-f]+)\/identity$/, identify],
  ["POST", /^\/api\/v1\/requests\/([0-9a-f]+)\/search$/, search],
  ["GET", /^\/api\/v1\/requests\/([0-9a-f]+)\/findings$/, (c) => c.json(FINDINGS)],
  ["POST", /^\/api\/v1\/requests\/([0-9a-f]+)\/findings$/, judge],
  ["POST", /^\/api\/v1\/requests\/([0-9a-f]+)\/masks$/, (c) => c.json(FINDINGS)],
];

/** A morning's oversight: two who want something done, one who broke the glass, one review that is overdue. */
const HOUR = 3_600_000;
const ago = (hours) => new Date(Date.now() - hours * HOUR).toISOString();

const request = (id, kind, rest) => ({
  id,
  kind,
  subject: "cam-17",
  content: "request 12 of a visitor",
  reason: "request 12 of a visitor",
  person: "jules",
  name: "Jules Ferrand",
  at: ago(0.1),
  until: ago(-7.9),
  state: "waiting",
  mine: false,
  roles: ["privacy", "controller"],
  decision: null,
  ...rest,
});

const RULE =
  "version 3 of Crowd at the gate, critical\ntitle: Crowd at the gate\nlevel: critical\nlogsource: {product: city}";

let requests;
let glasses;

/** Everything as it was in the morning. */
export function resetOversight() {
  requests = [
    request("a1", "erase-source", {}),
    request("a2", "switch-off-rule", {
      subject: "crowd-gate",
      content: RULE,
      reason: "the gate is being rebuilt until Friday and alerts all day",
      person: "ines",
      name: "Inès Carlier",
      roles: ["supervisor", "admin"],
    }),
    request("a3", "export-alerts", {
      subject: "demo",
      content: "alerts of demo; severity high; state any",
      reason: "court order 4711",
      person: "operator",
      name: "Maud Duval",
      mine: true,
      state: "approved",
      until: ago(-0.2),
      roles: ["supervisor", "privacy"],
      decision: { person: "ines", name: "Inès Carlier", at: ago(0.05), text: "" },
    }),
    request("a4", "lift-hold", {
      subject: "6f0c",
      content: "hold on source cam-3: case 88",
      reason: "case 88 is closed",
      state: "refused",
      decision: { person: "operator", name: "Maud Duval", at: ago(1), text: "the appeal runs until May" },
    }),
  ];
  glasses = [
    glass("g1", { name: "Inès Carlier", person: "ines", open: true, from: ago(0.3), until: ago(-0.7) }),
    glass("g2", { overdue: true, from: ago(90), until: ago(89), due: ago(18) }),
    glass("g3", {
      from: ago(140),
      until: ago(139),
      due: ago(68),
      endedBy: "jules",
      categories: ["camera", "air_quality"],
      review: { at: ago(120), person: "privacy-fire", justified: true, text: "A leak, confirmed by the fire brigade." },
    }),
  ];
}

const glass = (id, rest) => ({
  id,
  agency: "fire",
  person: "jules",
  name: "Jules Ferrand",
  owner: "city",
  categories: [],
  reason: "A gas cloud drifts from the harbour into our street; we need the air sensors there.",
  endedBy: "",
  due: ago(-71),
  open: false,
  overdue: false,
  mine: false,
  review: null,
  ...rest,
});

const PURPOSES = [
  { word: "danger", title: "Avert a danger to life or health", legalBasis: "GDPR 6(1)(d), LED 8" },
  { word: "offence", title: "Prevent or prosecute an offence", legalBasis: "LED 8" },
];

const look = () => ({
  toDecide: requests.filter((one) => one.state === "waiting" && !one.mine).length,
  mine: requests.filter((one) => one.mine && ["waiting", "approved"].includes(one.state)),
  open: glasses.filter((one) => one.open && one.mine),
  watched: glasses.filter((one) => one.open && !one.mine),
  toReview: glasses.filter((one) => !one.open && !one.review).length,
  overdue: glasses.filter((one) => one.overdue).length,
});

const of = (all, id) => all.find((one) => one.id === id);
const change = (all, id, rest) => Object.assign(of(all, id), rest);

function begin(form) {
  const made = glass(`g${glasses.length + 1}`, {
    agency: "city",
    person: "operator",
    name: "Maud Duval",
    owner: form.agency,
    categories: form.categories,
    reason: form.reason,
    from: ago(0),
    until: ago(-form.minutes / 60),
    open: true,
    mine: true,
  });
  glasses.unshift(made);
  return made;
}

async function breakGlass(c) {
  const form = await c.body();
  c.world.showOf(form.agency);
  return c.json(begin(form), 201);
}

const decided = (text) => ({ person: "operator", name: "Maud Duval", at: ago(0), text });
const VERDICTS = { approve: "approved", refuse: "refused", withdraw: "withdrawn" };

export const OVERSIGHT_ROUTES = [
  ["GET", /^\/api\/v1\/oversight$/, (c) => c.json(look())],
  ["GET", /^\/api\/v1\/purposes$/, (c) => c.json(PURPOSES)],
  ["GET", /^\/api\/v1\/approvals$/, (c) => c.json(requests)],
  [
    "POST",
    /^\/api\/v1\/approvals\/(\w+)\/(approve|refuse|withdraw)$/,
    async (c, id, word) =>
      c.json(change(requests, id, { state: VERDICTS[word], decision: decided((await c.body()).text ?? "") })),
  ],
  ["GET", /^\/api\/v1\/break-glass$/, (c) => c.json(glasses)],
  ["POST", /^\/api\/v1\/break-glass$/, breakGlass],
  [
    "POST",
    /^\/api\/v1\/break-glass\/(\w+)\/end$/,
    (c, id) => c.json(change(glasses, id, { open: false, until: ago(0), endedBy: "operator" })),
  ],
  [
    "POST",
    /^\/api\/v1\/break-glass\/(\w+)\/review$/,
    async (c, id) => {
      const { justified, text } = await c.body();
      return c.json(
        change(glasses, id, { overdue: false, review: { at: ago(0), person: "operator", justified, text } }),
      );
    },
  ],
  ["PUT", /^\/dev\/oversight$/, (c) => (resetOversight(), c.world.notice(), c.json({}))],
];

/** Nothing waits until a story asks for it. */
requests = [];
glasses = [];

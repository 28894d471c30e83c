const HOUR = 3_600_000;
const ago = (hours) => new Date(Date.now() - hours * HOUR).toISOString();

const TEXT = (id, above) => `title: Crowd too dense for the square
id: ${id}
status: experimental
author: Maud Duval
level: high
tags: [crowd.density]
logsource:
  product: city
  category: crowd
detection:
  dense:
    property: density
    value|gt: ${above}   # people per square metre
  condition: dense
`;

const EXAMPLES = `- title: The square fills during the concert
  fires: [crowd-dense]
  sources: [{id: crowd-1, product: city, category: crowd}]
  events:
    - {at: 0s, every: 1m, source: crowd-1, property: density, value: [1.2, 3.4, 7.5], unit: '{persons}/m2'}
- title: A dense minute at the market, below the limit
  fires: []
  sources: [{id: crowd-1, product: city, category: crowd}]
  events:
    - {at: 0s, every: 1m, source: crowd-1, property: density, value: [1.2, 3.9, 2.5], unit: '{persons}/m2'}
`;

const told = (examples) => ({
  examples,
  results:
    examples.trim() === ""
      ? []
      : [
          {
            title: "The square fills during the concert",
            line: 1,
            passed: true,
            fires: ["crowd-dense"],
            fired: ["crowd-dense"],
            problems: [],
          },
          {
            title: "A dense minute at the market, below the limit",
            line: 6,
            passed: false,
            fires: [],
            fired: ["crowd-dense"],
            problems: [],
          },
        ],
});

const TITLES = [
  "Many failed log-ins",
  "Log-in after failures",
  "Plan change outside window",
  "New local account",
  "Service stopped",
];

const figures = (more) => ({
  day: 0,
  week: 0,
  shadowDay: 0,
  shadowWeek: 0,
  closed: 0,
  wrong: 0,
  micros: null,
  costShare: null,
  ...more,
});

const row = (id, title, more) => ({
  id,
  title,
  level: "high",
  author: "Maud Duval",
  status: "experimental",
  logsource: "city crowd",
  kind: "sigma",
  state: "live",
  agency: "",
  rule: id,
  version: 1,
  waiting: false,
  budget: 50,
  figures: figures({}),
  ...more,
});

const RULES = {
  loaded: [
    row("crowd-dense", "Crowd too dense for the square", {
      version: 3,
      figures: figures({ day: 14, week: 52, shadowWeek: 61, closed: 8, wrong: 2, micros: 31, costShare: 0.021 }),
      waiting: true,
    }),
    row("door-open", "Door open at night", {
      state: "shadow",
      agency: "police",
      level: "medium",
      figures: figures({ shadowDay: 61, shadowWeek: 190, micros: 12, costShare: 0.008 }),
    }),
    ...Array.from({ length: 36 }, (_, i) =>
      row(`rule-${i + 1}`, TITLES[i % 5], {
        level: ["high", "critical", "medium", "low"][i % 4],
        author: i % 3 ? "Florian Roth (Nextron Systems)" : "Aedile",
        status: "stable",
        logsource: "linux sshd",
        kind: i % 9 === 0 ? "correlation" : "sigma",
        rule: "",
        version: 0,
        figures: figures({
          day: i % 7 ? 0 : 40 - i,
          week: i % 7 ? i % 3 : 240 - i,
          closed: i % 7 ? 0 : 16,
          wrong: i % 7 ? 0 : i % 5,
          micros: i % 9 === 0 ? null : (i * 37) % 120,
          costShare: i % 9 === 0 ? null : ((i * 37) % 120) / 2_100,
        }),
        budget: null,
      }),
    ),
  ],
  drafts: [
    row("gas-rising", "Gas rising near the port", { state: "draft", agency: "fire", level: "critical", logsource: "" }),
    row("old-noise", "Noise after midnight", { state: "retired", level: "low", logsource: "" }),
  ],
  refused: Array.from({ length: 4 }, (_, i) => ({
    file: `rules/linux/lnx_${i}.yml`,
    id: `refused-${i}`,
    title: "Base64 encoded command",
    reason: "there is no modifier 'base64ofset' (of 'CommandLine'), did you mean 'base64offset'?",
    line: 14 + i,
    column: 21,
  })),
};

const version = (ruleId, number, state, more) => ({
  ruleId,
  version: number,
  agency: "",
  state,
  title: "Crowd too dense for the square",
  level: "high",
  text: TEXT(ruleId, 3 + number),
  examples: number > 2 ? EXAMPLES : "",
  parts: [ruleId],
  budget: 50,
  askedBy: null,
  createdAt: ago(24 * (6 - number)),
  createdBy: "maud",
  ...more,
});

const change = (sequence, number, deed, person, reason, hours) => ({
  sequence,
  version: number,
  deed,
  person,
  at: ago(hours),
  reason,
  effective: deed === "asked" || deed === "draft" ? {} : { demo: ago(hours) },
});

const life = (id) => ({
  id,
  agency: "",
  versions: [
    version(id, 4, "shadow", { askedBy: "maud" }),
    version(id, 3, "live"),
    version(id, 2, "retired"),
    version(id, 1, "retired"),
  ],
  changes: [
    change(11, 4, "asked", "maud", "Quiet for a day, and it found both real ones", 1),
    change(10, 4, "shadow", "maud", "5 per square metre was too late at the market", 25),
    change(9, 4, "draft", "maud", "Lower the limit after Saturday", 26),
    change(8, 3, "live", "ines", "Seen on last week's log, 14 alerts", 60),
    change(7, 3, "draft", "maud", "Only the squares, not the quays", 70),
    change(6, 2, "retired", "budget", "61 alerts in 24 h, budget is 50", 80),
    change(5, 2, "live", "ines", "For the concert", 90),
    change(4, 2, "draft", "maud", "For the concert", 91),
    change(2, 1, "live", "ines", "First version", 110),
    change(1, 1, "draft", "maud", "First version", 118),
  ],
});

const finding = (hours, i) => ({
  severity: "high",
  title: "Crowd too dense for the square",
  explanation: `Crowd too dense for the square on Crowd counter ${(i % 3) + 1}: density ${(5.1 + i / 7).toFixed(2)} people/m²`,
  saying: [
    {
      sentence: "rule",
      facts: {
        rule: { type: "title", value: "Crowd too dense for the square", unit: "" },
        source: { type: "text", value: `Crowd counter ${(i % 3) + 1}`, unit: "" },
      },
    },
    {
      sentence: "rule-first",
      facts: {
        name: { type: "text", value: "density", unit: "" },
        value: { type: "quantity", value: (5.1 + i / 7).toFixed(2), unit: "{person}/m2" },
      },
    },
  ],
  source: `crowd-${(i % 3) + 1}`,
  detectedAt: ago(hours),
  observations: [`crowd-${(i % 3) + 1}/o-${i}`],
});

const hits = () => ({
  hours: [2, 3, 4, 20, 21, 44, 45, 46, 47, 90, 91, 140].map((hours, i) => ({
    at: new Date(Math.floor((Date.now() - hours * HOUR) / HOUR) * HOUR).toISOString(),
    hits: 1 + ((i * 7) % 5),
  })),
  newest: [2, 3, 3.5, 20].map((hours, i) => ({ id: `${i}`.repeat(32), ...finding(hours, i) })),
});

const trial = () => ({
  fired: 14,
  counts: Array.from({ length: 48 }, (_, i) => (i % 11 === 4 ? 3 : i % 13 === 6 ? 1 : 0)),
  newest: [1, 5, 9, 14, 19].map((hours, i) => ({ rule: "crowd-dense", ...finding(hours, i) })),
  from: ago(24),
  to: ago(0),
  observations: 84_210,
  complete: true,
  microsPerEvent: 0.31,
});

/** What the server's parser would say of the mistakes that are made while one looks at the screen. */
function problems(text) {
  const lines = text.split("\n");
  const line = lines.findIndex((one) => /\|(containz|gtt)\b/.test(one));
  if (line < 0) return { problems: [] };
  return {
    problems: [
      {
        line: line + 1,
        column: lines[line].indexOf("|") + 2,
        message: "the modifier is not known; did you mean 'contains' or 'gt'?",
      },
    ],
  };
}

function exampleProblems(text) {
  const line = text.split("\n").findIndex((one) => one.includes("sauce:"));
  const message = "event 1 'sauce' means nothing here; known are at, repeat, every, source";
  return { problems: line < 0 ? [] : [{ line: line + 1, column: 8, message }] };
}

const ruleAnswer = (id, title, matches) => ({
  id,
  title,
  seen: true,
  admitted: true,
  matches,
  condition: "dense",
  parts: [
    {
      name: "dense",
      held: matches,
      questions: [
        { field: "property", asked: "is 'density'", found: ["density"], held: true },
        { field: "value", asked: "is greater than 4", found: [matches ? "5.2" : "3.2"], held: matches },
      ],
    },
  ],
});

const group = (place, more) => ({
  group: { zone: place },
  asset: "",
  measure: "temporal_ordered",
  field: "",
  bounds: [{ operator: "gte", number: 3 }],
  condition: "",
  nearMeters: 0,
  value: 2,
  holds: false,
  from: ago(0.7),
  at: ago(0.2),
  until: ago(-0.3),
  rules: [
    { rule: "crowd-dense", title: "Crowd too dense for the square", absent: false, matches: 4 },
    { rule: "door-open", title: "Door open at night", absent: false, matches: 1 },
    { rule: "gas-rising", title: "Gas rising near the port", absent: false, matches: 0 },
  ],
  alert: null,
  ...more,
});

/** What alerts of the world are called in another language. */
const TRANSLATED = [{ title: "Crowd too dense for the square", titles: { fr: "Foule trop dense pour la place" } }];

/** A correlation for those rules of folders that are one, and for the rule with versions. */
const correlated = (id) => ({
  id: `${id}-joined`,
  title: "Crowd, then a door, then gas",
  rules: ["crowd-dense", "door-open", "gas-rising"],
  uncounted: [],
  groups: [
    group("Place d’Armes", {}),
    group("Port Hercule", {
      measure: "event_count",
      bounds: [{ operator: "gte", number: 5 }],
      value: 6,
      holds: true,
      rules: [{ rule: "crowd-dense", title: "Crowd too dense for the square", absent: false, matches: 6 }],
      alert: { id: "c".repeat(32), since: ago(0.6), matches: 9 },
    }),
  ],
});

const why = (id) => {
  const number = Number(id.match(/^rule-(\d+)$/)?.[1] ?? 0);
  const joins = number > 0 && (number - 1) % 9 === 0;
  return {
    source: "crowd-1",
    observation: "o-17",
    hidden: false,
    rules: [ruleAnswer(id, "Crowd too dense for the square", joins)],
    correlations: joins ? [correlated(id)] : [],
    covered: joins ? { from: ago(3), to: ago(0) } : null,
  };
};

/** The workbench's part of the contract. */
export const RULE_ROUTES = [
  ["GET", /^\/api\/v1\/rules$/, (c) => c.json(RULES)],
  ["GET", /^\/api\/v1\/rules\/titles$/, (c) => c.json(TRANSLATED)],
  ["POST", /^\/api\/v1\/rules\/examples\/check$/, async (c) => c.json(exampleProblems((await c.body()).examples))],
  ["POST", /^\/api\/v1\/rules\/examples\/tell$/, async (c) => c.json(told((await c.body()).examples))],
  ["GET", /^\/api\/v1\/rules\/([^/]+)\/examples$/, (c) => c.json(told(EXAMPLES))],
  ["POST", /^\/api\/v1\/rules\/check$/, async (c) => c.json(problems((await c.body()).text))],
  ["POST", /^\/api\/v1\/rules\/([^/]+)\/explain$/, (c, id) => c.json(why(id))],
  ["POST", /^\/api\/v1\/rules\/try$/, (c) => c.json(trial())],
  [
    "POST",
    /^\/api\/v1\/rules\/drafts$/,
    async (c) => c.json({ ...version("crowd-dense", 5, "draft"), text: (await c.body()).text }, 201),
  ],
  [
    "POST",
    /^\/api\/v1\/rules\/([^/]+)\/versions\/(\d+)\/(\w+)$/,
    (c, id, number) => c.json(version(id, Number(number), "live")),
  ],
  [
    "GET",
    /^\/api\/v1\/rules\/([^/]+)\/versions$/,
    (c, id) =>
      id.startsWith("rule-") ? c.problem(404, "not-found", `no rule ${id} is written here`, "") : c.json(life(id)),
  ],
  ["GET", /^\/api\/v1\/rules\/([^/]+)\/hits$/, (c) => c.json(hits())],
  ["GET", /^\/api\/v1\/rules\/([^/]+)$/, (c, id) => c.text(TEXT(id, 4))],
];

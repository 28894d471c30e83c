/** The shift log, handovers and notifications of the fixture; what is sent under one key is there once. */
const started = Date.now();
const ago = (minutes) => new Date(started - minutes * 60_000).toISOString();
const LOGGED = [
  ["Lift of the town hall is out until tomorrow, firm is told", "Mairie", 6],
  ["Patrol 3 reports a lost child, found by the parents before we were there", "quai Antoine I", 24],
  ["Keys of the pump house given to the public works", "", 61],
  ["Taken over from the late shift; two sources muted", "", 118],
];
const entries = LOGGED.map(([text, place, minutes], i) => entryOf(LOGGED.length - i, { text, place }, ago(minutes)));
const keys = new Map();

function entryOf(number, form, at, writtenAt = null) {
  return {
    id: String(number).padStart(32, "0"),
    number,
    at,
    writtenAt,
    author: "operator",
    authorName: "Maud Duval",
    agency: "city",
    text: form.text,
    place: { words: form.place ?? "", lon: null, lat: null },
    links: { source: form.source ?? "", alert: form.alert ?? "", incident: form.incident ?? "" },
    marking: form.marking ?? "agency",
    group: "",
    corrects: form.corrects ?? null,
    correctedBy: null,
  };
}

const sections = (world) => {
  const open = [...world.visibleAlerts()].filter((alert) => alert.state === "new");
  return [
    { kind: "incidents", count: 0, lines: [] },
    {
      kind: "alerts",
      count: open.length,
      lines: open.slice(0, 4).map((a) => ({
        severity: a.severity,
        text: a.title,
        link: `/?sel=alert:${a.id}`,
        at: a.detectedAt,
      })),
    },
    { kind: "shelved", count: 1, lines: [{ severity: "", text: "air-3", link: "/sources/air-3", at: ago(-90) }] },
    {
      kind: "entries",
      count: entries.length,
      lines: entries.slice(0, 3).map((e) => ({ severity: "", text: e.text, link: "", at: e.at })),
    },
  ];
};
const handovers = [];
const handoverOf = (world, note, author, authorName, at) => ({
  id: String(handovers.length + 1).padStart(32, "a"),
  at,
  author,
  authorName,
  note,
  sections: sections(world),
  confirmedAt: null,
  confirmedBy: null,
  confirmedName: null,
});

/** Does it once for each key; a mute server does it and never answers. */
export function once(context, act) {
  const key = context.request.headers["idempotency-key"] ?? `none-${keys.size}`;
  const known = keys.get(key);
  const answer = known ?? act();
  keys.set(key, answer);
  if (context.world.mode === "mute") return context.response.destroy();
  return context.json(answer, 201);
}

async function write(context) {
  const form = await context.body();
  return once(context, () => {
    const at = new Date();
    const late = form.writtenAt && at - Date.parse(form.writtenAt) > 2_000;
    const entry = entryOf(entries.length + 1, form, at.toISOString(), late ? form.writtenAt : null);
    entries.unshift(entry);
    const corrected = entries.find((one) => one.id === form.corrects);
    if (corrected) corrected.correctedBy = entry.id;
    return entry;
  });
}

async function handOver(context) {
  const { note } = await context.body();
  return once(context, () => {
    const made = handoverOf(context.world, note ?? "", "operator", "Maud Duval", new Date().toISOString());
    handovers.unshift(made);
    return made;
  });
}

function confirm(context, id) {
  const known = handovers.find((one) => one.id === id);
  Object.assign(known, {
    confirmedAt: new Date().toISOString(),
    confirmedBy: "operator",
    confirmedName: "Maud Duval",
  });
  return context.json(known);
}

function listed(context) {
  const q = (context.query.get("q") ?? "").toLowerCase();
  if (handovers.length === 0)
    handovers.push(handoverOf(context.world, "Quiet evening, pump house open", "j.ferrand", "Jules Ferrand", ago(118)));
  return context.json({ items: entries.filter((one) => one.text.toLowerCase().includes(q)), next: null });
}

const told = [
  ["escalation", "high", "Nobody has acknowledged: crowd at the port", "For 60 s; the supervisor is told too.", 2],
  ["playbook", "medium", "Close the tunnel: step waits for approval", "Playbook gas release, step 4.", 15],
  ["test", "low", "Test", "Somebody tries whether this way works. Nothing happened.", 70],
].map(([kind, severity, title, text, minutes], i) => notificationOf(i, { kind, severity, title, text }, ago(minutes)));

function notificationOf(i, { kind, severity, title, text }, at) {
  return {
    id: String(i).padStart(16, "0"),
    kind,
    severity,
    category: "",
    title,
    text,
    link: "/alerts",
    at,
    storedAt: at,
    repeats: i === 0 ? 2 : 0,
    seenAt: i === 2 ? ago(60) : null,
  };
}

const deliveryOf = (i, channel, target, state, reason, tries) => ({
  id: `d${i}`,
  notification: told[0].id,
  kind: told[0].kind,
  severity: told[0].severity,
  title: told[0].title,
  channel,
  target,
  roles: channel === "screen" ? ["supervisor"] : [],
  people: [],
  state,
  reason,
  tries,
  queuedAt: ago(2 + i),
  triedAt: tries > 0 ? ago(2 + i) : null,
  nextAt: state === "queued" ? ago(-1) : null,
  deliveredAt: state === "delivered" ? ago(2 + i) : null,
});
const deliveries = [
  deliveryOf(0, "screen", "named", "delivered", "", 1),
  deliveryOf(1, "email", "duty@city.example", "delivered", "", 1),
  deliveryOf(2, "webhook", "dispatch", "queued", "it answered 503", 3),
  deliveryOf(3, "webhook", "pagers", "failed", "it answered 302; redirects are not followed", 1),
  deliveryOf(4, "email", "mayor@city.example", "withheld", "quiet hours 22:00 to 06:00", 0),
];
const channel = (name, state, detail, targets = []) => ({
  channel: name,
  targets,
  state,
  detail,
  waiting: state === "failing" ? 1 : 0,
  delivered: state === "unset" ? 0 : 12,
  failed: state === "failing" ? 1 : 0,
  lastDeliveredAt: state === "unset" ? null : ago(3),
});
const subscriptions = [
  {
    id: "s1",
    kinds: ["escalation"],
    severity: "high",
    categories: [],
    channel: "email",
    target: "duty@city.example",
    roles: [],
    onDuty: false,
    quietFrom: "22:00",
    quietTo: "06:00",
  },
  {
    id: "s2",
    kinds: [],
    severity: "critical",
    categories: [],
    channel: "screen",
    target: "",
    roles: ["operator"],
    onDuty: true,
    quietFrom: null,
    quietTo: null,
  },
];

function tell(context) {
  told.unshift(
    notificationOf(
      told.length + 10,
      { kind: "escalation", severity: "critical", title: "Gas alert not acknowledged", text: "For 90 s." },
      new Date().toISOString(),
    ),
  );
  context.world.notice();
  return context.json({});
}

async function see(context) {
  const { ids } = await context.body();
  for (const one of told) if (ids.includes(one.id)) one.seenAt ??= new Date().toISOString();
  return context.json(null, 204);
}

export const SHIFT_ROUTES = [
  ["GET", /^\/api\/v1\/shift-log\/entries$/, listed],
  ["POST", /^\/api\/v1\/shift-log\/entries$/, write],
  ["GET", /^\/api\/v1\/shift-log\/handovers$/, (c) => c.json(handovers)],
  ["GET", /^\/api\/v1\/shift-log\/handovers\/draft$/, (c) => c.json(sections(c.world))],
  ["POST", /^\/api\/v1\/shift-log\/handovers$/, handOver],
  ["POST", /^\/api\/v1\/shift-log\/handovers\/(\w+)\/confirm$/, confirm],
  [
    "GET",
    /^\/api\/v1\/notifications$/,
    (c) => c.json({ items: told.filter((one) => !c.query.get("unseen") || one.seenAt === null), next: null }),
  ],
  ["POST", /^\/api\/v1\/notifications\/seen$/, see],
  [
    "GET",
    /^\/api\/v1\/notifications\/deliveries$/,
    (c) =>
      c.json({
        items: deliveries.filter((one) => !c.query.get("state") || one.state === c.query.get("state")),
        next: null,
      }),
  ],
  ["POST", /^\/api\/v1\/notifications\/deliveries\/(\w+)\/again$/, (c) => c.json(null, 204)],
  [
    "GET",
    /^\/api\/v1\/notifications\/channels$/,
    (c) =>
      c.json([
        channel("screen", "ok", ""),
        channel("email", "ok", ""),
        channel("webhook", "failing", "it answered 503", ["dispatch", "pagers"]),
      ]),
  ],
  ["POST", /^\/api\/v1\/notifications\/test$/, (c) => c.json({ notification: "t1" }, 202)],
  ["GET", /^\/api\/v1\/notifications\/subscriptions$/, (c) => c.json(subscriptions)],
  [
    "POST",
    /^\/api\/v1\/notifications\/subscriptions$/,
    async (c) => {
      const made = { id: `s${subscriptions.length + 1}`, ...(await c.body()) };
      subscriptions.push(made);
      return c.json(made, 201);
    },
  ],
  ["DELETE", /^\/api\/v1\/notifications\/subscriptions\/(\w+)$/, (c) => (subscriptions.pop(), c.json(null, 204))],
  ["PUT", /^\/dev\/tell$/, tell],
];

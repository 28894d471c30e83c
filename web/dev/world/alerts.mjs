import { random } from "./random.mjs";
import { CATEGORIES } from "./sources.mjs";

const text = (value) => ({ type: "text", value, unit: "" });
const quantity = (value, unit) => ({ type: "quantity", value: String(value), unit });
const factor = (value) => ({ type: "factor", value: String(value), unit: "" });
const duration = (seconds) => ({ type: "duration", value: String(seconds * 1000), unit: "ms" });
const came = (id, signal, value, unit) => ({
  sentence: "invariant-came",
  facts: { id: text(id), signal: text(signal), value: quantity(value, unit) },
});
const usual = (label, value, times) => [
  {
    sentence: "seasonal-times",
    facts: { label, value, times: factor(times), day: { type: "day", value: "6", unit: "" }, time: text("21:00") },
  },
];

/** Severity, kind, title, explanation, numbers, and what is said in facts where it isn't only English. */
const KINDS = {
  air: [
    [
      "critical",
      "threshold",
      "Gas reading climbs",
      "methane 1,840 ppm, 876 times what is usual here on a Saturday at 21:00",
      ["ch4", "Methane", 1840, "[ppm]", 1.8, 2.4],
      usual(text("methane"), quantity(1840, "[ppm]"), 876),
    ],
    [
      "medium",
      "seasonal",
      "Particles far above usual",
      "particles 184 µg/m³, 9.1 times what is usual here on a Saturday at 21:00",
      ["pm10", "Particles PM10", 184.2, "ug/m3", 9, 26],
      usual(text("particles"), quantity(184.2, "ug/m3"), 9.1),
    ],
  ],
  people: [
    [
      "critical",
      "rate",
      "Crowd moves away fast",
      "1,240 people left within 90 s; usual here are 15 to 60 a minute",
      ["count", "People", 1240, "{person}", 60, 240],
    ],
    [
      "high",
      "seasonal",
      "Crowd far above usual",
      "people 1,980, 8.2 times what is usual here on a Saturday at 21:00",
      ["count", "People", 1980, "{person}", 90, 310],
      usual(text("people"), quantity(1980, "{person}"), 8.2),
    ],
  ],
  signal: [
    [
      "high",
      "sigma",
      "Signal plan changed outside its window",
      "plan 7 was set at 21:12:40; changes are allowed from 02:00 to 04:00",
      null,
    ],
  ],
  server: [
    [
      "high",
      "correlation",
      "Log-in succeeded after many failures",
      "62 failed log-ins from 10.20.0.77 within 5 min, then one for user scada succeeded",
      null,
    ],
    ["low", "sigma", "New local account", "account svc-report was created by root", null],
  ],
  network: [["medium", "sigma", "Port scan from inside", "10.20.0.77 tried 214 ports of 10.20.4.2 within 20 s", null]],
  traffic: [
    [
      "medium",
      "seasonal",
      "Flow far below usual",
      "flow 14 vehicles/h, 2 % of what is usual here on a Saturday at 21:00",
      ["flow", "Flow", 14, "{vehicle}/h", 420, 810],
      [
        {
          sentence: "seasonal-share",
          facts: {
            label: text("flow"),
            value: quantity(14, "{vehicle}/h"),
            share: { type: "share", value: "0.02", unit: "" },
            day: { type: "day", value: "6", unit: "" },
            time: text("21:00"),
          },
        },
      ],
    ],
    [
      "low",
      "stuck",
      "Value does not change",
      "flow 412 vehicles/h for 45 min without change, usually at most 3 min",
      ["flow", "Flow", 412, "{vehicle}/h", 380, 760],
      [
        {
          sentence: "stuck",
          facts: {
            label: text("flow"),
            value: quantity(412, "{vehicle}/h"),
            rested: duration(2700),
            usual: duration(180),
          },
        },
      ],
    ],
  ],
  noise: [
    [
      "medium",
      "threshold",
      "Sound level above limit",
      "sound level 96.4 dB, above the limit of 90 dB for 20 s",
      ["level", "Sound level", 96.4, "dB", null, 90],
      [
        {
          sentence: "threshold-above",
          facts: { label: text("sound level"), value: quantity(96.4, "dB"), limit: quantity(90, "dB") },
        },
        { sentence: "threshold-lasting", facts: { duration: duration(20) } },
      ],
    ],
  ],
  water: [
    [
      "high",
      "rate",
      "Pressure falls fast",
      "pressure fell from 4.2 to 1.9 bar within 40 s, more than 1 bar",
      ["pressure", "Pressure", 1.9, "bar", 3.8, 4.6],
      [
        {
          sentence: "rate-fell",
          facts: {
            label: text("pressure"),
            before: quantity(4.2, ""),
            value: quantity(1.9, "bar"),
            within: duration(40),
            change: quantity(1, "bar"),
          },
        },
      ],
    ],
  ],
  power: [
    [
      "high",
      "invariant",
      "Transformer load against an invariant",
      "broken since 21 Nov, 03:05: breaker-2.closed == 0 implies transformer-2.load < 0.5 within 30 s; Breaker 2 closed 0; Transformer 2 load 8.4 MW",
      ["load", "Load", 8.4, "MW", null, null],
      [
        {
          sentence: "invariant-broken",
          facts: {
            relation: text("breaker-2.closed == 0 implies transformer-2.load < 0.5 within 30 s"),
            since: { type: "time", value: "2026-11-21T03:05:00Z", unit: "UTC" },
          },
        },
        came("breaker-2.closed", "Breaker 2 closed", 0, ""),
        came("transformer-2.load", "Transformer 2 load", 8.4, "MW"),
        { sentence: "invariant-learned", facts: { rows: quantity(1984, "") } },
      ],
    ],
    [
      "medium",
      "inter-arrival",
      "Load several at once",
      "load four times within 2.1 s, usually within 180 s",
      null,
      [
        {
          sentence: "arrival-burst",
          facts: { label: text("load"), within: quantity(2.1, "s"), usual: quantity(180, "s") },
        },
      ],
    ],
    [
      "medium",
      "seasonal",
      "Load far above usual",
      "load 31.2 MW, 1.7 times what is usual here on a Saturday at 21:00",
      ["load", "Load", 31.2, "MW", 14, 22],
      usual(text("load"), quantity(31.2, "MW"), 1.7),
    ],
  ],
  weather: [
    [
      "low",
      "gap",
      "Silent for 12 min",
      "no readings for 12 min, usually one every 60 s",
      null,
      [{ sentence: "gap-source", facts: { silent: duration(720), interval: duration(60) } }],
    ],
  ],
  text: [
    ["low", "keyword", "Posts mention smoke", "11 posts in 3 min mention smoke near the harbour; usual is none", null],
  ],
};

/** One alert about a source, `agoMs` before now; the same for the same number. */
export function makeAlert(number, source, now, agoMs) {
  const next = random(1000 + number);
  const choices = KINDS[source.category] ?? KINDS.traffic;
  const [severity, kind, title, explanation, numbers, saying = []] = choices[Math.floor(next() * choices.length)];
  const at = new Date(now - agoMs).toISOString();
  return {
    id: number.toString(16).padStart(32, "0"),
    revision: 1,
    status: "raised",
    state: "new",
    severity,
    kind,
    rule: `${kind}.${source.category}`,
    ruleAuthor: kind === "sigma" ? "Nextron Systems, Florian Roth" : "",
    title,
    explanation,
    saying,
    agency: "city",
    source: source.id,
    sourceName: source.name,
    category: source.category,
    zone: source.zone,
    lon: source.lon,
    lat: source.lat,
    startTime: new Date(now - agoMs - 40_000).toISOString(),
    endTime: at,
    detectedAt: at,
    evidence: numbers && {
      property: numbers[0],
      label: numbers[1],
      value: numbers[2],
      unit: numbers[3],
      expectedLow: numbers[4],
      expectedHigh: numbers[5],
    },
    acknowledgedBy: null,
    acknowledgedAt: null,
    closedBy: null,
    closedAt: null,
    closeReason: null,
    open: true,
    masked: false,
    count: 1 + Math.floor(next() * 4),
  };
}

/** Observations that caused the alert, as the detail call returns them. */
export function observationsOf(alert) {
  const end = Date.parse(alert.endTime);
  const numeric = alert.evidence !== null;
  return Array.from({ length: 4 }, (_, i) => ({
    source: alert.source,
    id: `${alert.source}-${(end / 1000 - i) | 0}`,
    time: new Date(end - i * 10_000).toISOString(),
    property: numeric ? alert.evidence.property : null,
    value: numeric ? alert.evidence.value * (1 - i * 0.11) : null,
    unit: numeric ? alert.evidence.unit : null,
    erased: false,
    fields: numeric
      ? null
      : { message: "Failed password for scada from 10.20.0.77 port 51144 ssh2", SourceIp: "10.20.0.77", User: "scada" },
  }));
}

export const labelOf = (category, property) => CATEGORIES[category]?.properties.find(([name]) => name === property);

/** A made-up audit log with a real tree, real proofs and a real signature, so that the screens have something to check. */
import { createHash, generateKeyPairSync, sign } from "node:crypto";

const COUNT = 1_234;
const ORIGIN = "aedile/made-up";
const MARTIN = ["a.martin", "police", ["operator"]];
const DUBOIS = ["c.dubois", "fire", ["operator", "supervisor"]];
const OKAFOR = ["r.okafor", "municipality", ["admin", "supervisor"]];
const DEEDS = [
  [MARTIN, "logged-in", "account", "a.martin", "done"],
  [DUBOIS, "registered", "source", "air-quality-place-du-casino-3", "done"],
  [["unknown", "", []], "log-in", "account", "unknown", "refused"],
  [MARTIN, "acknowledged", "alert", "019a-7c31-44e0", "done"],
  [OKAFOR, "set-to-shadow", "rule", "crowd-dense/4", "done"],
  [["platform", "", []], "ended-maintenance", "source", "cctv-quai-antoine-1er-12", "done"],
  [OKAFOR, "changed-password", "account", "c.dubois", "done"],
];

const sha = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const leaf = (text) => sha(Buffer.of(0), Buffer.from(text));
const node = (left, right) => sha(Buffer.of(1), left, right);
const split = (n) => 2 ** Math.ceil(Math.log2(n) - 1);
const mth = (d) => (d.length === 1 ? d[0] : node(mth(d.slice(0, split(d.length))), mth(d.slice(split(d.length)))));

function path(m, d) {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}

function entry(number) {
  const [[account, agency, roles], verb, kind, id, decision] = DEEDS[(number * 3) % DEEDS.length];
  const at = new Date(Date.UTC(2026, 10, 22, 6, 0, number * 19)).toISOString().replace("Z", "000Z");
  const content = kind === "source" || kind === "rule" ? [sha(Buffer.from(String(number))).toString("hex")] : [];
  const said = { at, account, agency, roles, verb, kind, id, purpose: "", legalBasis: "", decision };
  const text = JSON.stringify({ ...said, content: content.map((hash) => `sha256:${hash}`) });
  return { number, ...said, content, text };
}

const PURPOSES = ["incident", "air quality warnings", "other"];

/** What the city said of the week that began on that Monday. */
function weekReport(index) {
  const from = new Date(Date.UTC(2026, 10, 16 - index * 7));
  const reads = ["fire", "municipality", "police"].map((agency, i) => ({
    agency,
    deed: i === 2 ? "unmasked" : "read",
    purpose: PURPOSES[(i + index) % 3],
    count: i === 1 ? "<5" : String(17 + i * 40 - index * 3),
  }));
  const rest = { breakGlass: "<5", breakGlassReviews: "<5", requestsAnswered: "9", requestsInTime: "8" };
  const name = `2026-W${46 - index + 1}`;
  return { name, text: JSON.stringify({ week: name, from: from.toISOString().slice(0, 10), reads, ...rest }) };
}

const WEEKS = [0, 1, 2].map((index) => ({ ...weekReport(index), number: 1_000 - index * 300 }));

/** The entry that has the hash of a week's report. */
function weekEntry({ name, text, number }) {
  const at = new Date(Date.UTC(2026, 10, 22, 6, 0, number * 19)).toISOString().replace("Z", "000Z");
  const said = { at, account: "platform", agency: "", roles: [], verb: "published", kind: "published-week", id: name };
  const content = [sha(Buffer.from(text)).toString("hex")];
  const whole = { ...said, purpose: "", legalBasis: "", decision: "done" };
  return { number, ...whole, content, text: JSON.stringify({ ...whole, content: [`sha256:${content[0]}`] }) };
}

const ENTRIES = Array.from({ length: COUNT }, (_, number) => entry(number));
WEEKS.forEach((week) => (ENTRIES[week.number] = weekEntry(week)));
const LEAVES = ENTRIES.map((one) => leaf(one.text));
const CHECKPOINT = signed();

function signed() {
  const keys = generateKeyPairSync("ed25519");
  const key = Buffer.concat([Buffer.of(1), keys.publicKey.export({ format: "der", type: "spki" }).subarray(-32)]);
  const id = sha(Buffer.from(`${ORIGIN}\n`), key).subarray(0, 4);
  const root = mth(LEAVES).toString("base64");
  const text = `${ORIGIN}\n${COUNT}\n${root}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), keys.privateKey)]).toString("base64");
  return {
    origin: ORIGIN,
    size: COUNT,
    root,
    note: `${text}\n— ${ORIGIN} ${signature}\n`,
    key: `${ORIGIN}+${id.toString("hex")}+${key.toString("base64")}`,
  };
}

/** An entry that somebody changed, for the look of a proof that fails. */
const TAMPERED = 666;

function find(c, number) {
  const found = ENTRIES[Number(number)];
  if (!found) return c.problem(404, "not-found", `the audit log has no entry ${number}`, "");
  const changed = found.number === TAMPERED ? found.text.replace("done", "shown") : found.text;
  return c.json({ ...found, text: changed });
}

function list(c) {
  const below = Number(c.query.get("cursor") ?? COUNT);
  const limit = Number(c.query.get("limit") ?? 100);
  const wanted = ["account", "kind", "id", "decision"].filter((name) => c.query.get(name));
  const found = ENTRIES.filter((one) => one.number < below && wanted.every((name) => one[name] === c.query.get(name)))
    .reverse()
    .slice(0, limit + 1);
  const items = found.slice(0, limit);
  return c.json({ items, next: found.length > limit ? String(items.at(-1).number) : null });
}

export const AUDIT_ROUTES = [
  ["GET", /^\/api\/v1\/audit\/checkpoint$/, (c) => c.json(CHECKPOINT)],
  ["GET", /^\/api\/v1\/audit\/entries$/, list],
  ["GET", /^\/api\/v1\/audit\/entries\/(\d+)$/, find],
  [
    "GET",
    /^\/api\/v1\/audit\/entries\/(\d+)\/proof$/,
    (c, number) =>
      c.json({
        number: Number(number),
        path: path(Number(number), LEAVES).map((hash) => hash.toString("base64")),
        checkpoint: CHECKPOINT,
      }),
  ],
];

/** What everybody may know; the oldest week was changed afterwards, for the look of it. */
export const PUBLIC_REPORT = (agreements) => ({
  at: new Date().toISOString(),
  weeks: WEEKS.map(({ name, text, number }, index) => ({
    week: name,
    report: index === 2 ? text.replace('"9"', '"99"') : text,
    proof: {
      number,
      text: ENTRIES[number].text,
      path: path(number, LEAVES).map((hash) => hash.toString("base64")),
    },
  })),
  agreements: agreements
    .filter((one) => one.state === "in-effect")
    .map(({ terms }) => ({
      shows: terms.shows,
      sees: terms.sees,
      clauses: terms.clauses,
      purpose: terms.grounds.purpose,
      legalBasis: terms.grounds.legalBasis,
      until: terms.until,
    })),
  retention: [
    { dataClass: "none", sources: 180, fromDays: 30, toDays: 365 },
    { dataClass: "pseudonymous", sources: 60, fromDays: 30, toDays: 30 },
    { dataClass: "personal", sources: 160, fromDays: 3, toDays: 30 },
  ],
  agencies: [
    { id: "city", name: "City of Monaco", kind: "municipality" },
    { id: "fire", name: "Fire brigade", kind: "fire" },
    { id: "municipality", name: "Town hall", kind: "municipality" },
    { id: "police", name: "Public security", kind: "police" },
  ],
  checkpoint: CHECKPOINT,
});

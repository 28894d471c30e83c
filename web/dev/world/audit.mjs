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

const ENTRIES = Array.from({ length: COUNT }, (_, number) => entry(number));
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

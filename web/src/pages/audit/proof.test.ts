import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AuditEntry, AuditProof } from "../../api/types";
import { checkProof, isProven } from "./proof";

const sha = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

/** MTH and PATH as RFC 9162 writes them, over lists. */
function mth(d: string[]): Buffer {
  if (d.length === 1) return sha(Uint8Array.of(0), Buffer.from(d[0] ?? ""));
  const k = split(d.length);
  return sha(Uint8Array.of(1), mth(d.slice(0, k)), mth(d.slice(k)));
}
function path(m: number, d: string[]): Buffer[] {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}

const keys = generateKeyPairSync("ed25519");
const raw = keys.publicKey.export({ format: "der", type: "spki" }).subarray(-32);
const coded = Buffer.concat([Buffer.of(1), raw]);
const id = sha(Buffer.from("city/log\n"), coded).subarray(0, 4);

function proofOf(number: number, entries: string[]): AuditProof {
  const root = mth(entries).toString("base64");
  const text = `city/log\n${entries.length}\n${root}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), keys.privateKey)]).toString("base64");
  return {
    number,
    path: path(number, entries).map((hash) => hash.toString("base64")),
    checkpoint: {
      origin: "city/log",
      size: entries.length,
      root,
      note: `${text}\n— city/log ${signature}\n`,
      key: `city/log+${id.toString("hex")}+${coded.toString("base64")}`,
    },
  };
}

const entry = (number: number, text: string): AuditEntry => ({ number, text }) as AuditEntry;
const entries = (count: number): string[] => Array.from({ length: count }, (_, i) => `{"entry":${i}}`);

describe("the proof of an entry", () => {
  it("holds for every entry of logs of many sizes", async () => {
    for (const size of [1, 2, 3, 6, 7, 8, 13, 33]) {
      for (let number = 0; number < size; number++) {
        const checked = await checkProof(entry(number, `{"entry":${number}}`), proofOf(number, entries(size)));
        expect(checked, `entry ${number} of ${size}`).toMatchObject({ fits: true, signature: "signed" });
      }
    }
  });

  it("does not hold for another text or another number", async () => {
    const proof = proofOf(5, entries(13));
    expect(isProven(await checkProof(entry(5, '{"entry":6}'), proof))).toBe(false);
    expect(isProven(await checkProof(entry(6, '{"entry":5}'), proof))).toBe(false);
  });

  it("does not hold when a hash is missing, added or changed", async () => {
    const proof = proofOf(5, entries(13));
    const wrong = [proof.path.slice(1), [...proof.path, proof.path[0] ?? ""], [...proof.path].reverse()];
    for (const one of wrong) {
      expect(isProven(await checkProof(entry(5, '{"entry":5}'), { ...proof, path: one }))).toBe(false);
    }
  });

  it("does not hold under a checkpoint that nobody signed", async () => {
    const proof = proofOf(0, entries(2));
    const other = proofOf(0, entries(3)).checkpoint.note.split("\n\n")[1] ?? "";
    const note = `${proof.checkpoint.note.split("\n\n")[0]}\n\n${other}`;
    const checked = await checkProof(entry(0, '{"entry":0}'), { ...proof, checkpoint: { ...proof.checkpoint, note } });
    expect(checked.fits).toBe(true);
    expect(checked.signature).toBe("unsigned");
    expect(isProven(checked)).toBe(false);
  });
});

import type { AuditEntry, AuditProof } from "../../api/types";
import { checkSignature, parseCheckpoint } from "./checkpoint";
import { fromBase64, leafHash, rootOf, toBase64 } from "./merkle";

/** What came out of checking a proof, step by step, so that an auditor can follow it. */
export interface Checked {
  leaf: string;
  steps: number;
  /** the root that the proof leads to; empty when it leads nowhere */
  root: string;
  /** whether that is the root of the checkpoint, for that many entries */
  fits: boolean;
  signature: "signed" | "unsigned" | "unable";
}

/** Checks that the text of the entry is what stands at its number in the log that was signed. */
export async function checkProof(
  entry: Pick<AuditEntry, "number" | "text">,
  proof: Pick<AuditProof, "path" | "checkpoint">,
): Promise<Checked> {
  const leaf = await leafHash(entry.text);
  const signed = parseCheckpoint(proof.checkpoint.note);
  const path = proof.path.map(fromBase64);
  const root = signed ? await rootOf(leaf, entry.number, signed.size, path) : null;
  const reached = root === null ? "" : toBase64(root);
  return {
    leaf: toBase64(leaf),
    steps: path.length,
    root: reached,
    fits: signed !== null && reached === signed.root,
    signature: await checkSignature(proof.checkpoint.note, proof.checkpoint.key),
  };
}

/** Only all of it together is a proof; a browser that can't check signatures leaves one thing to do. */
export const isProven = (checked: Checked): boolean => checked.fits && checked.signature !== "unsigned";

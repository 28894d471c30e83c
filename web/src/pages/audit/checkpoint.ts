import { fromBase64, sha256, toBase64 } from "./merkle";

/** What a log has signed: its name, how many entries, and the root over them (C2SP tlog-checkpoint). */
export interface Checkpoint {
  origin: string;
  size: number;
  root: string;
}

const ED25519 = 0x01;

/** The three lines that are signed; null when the text is no signed note. */
export function parseCheckpoint(note: string): Checkpoint | null {
  const [origin, size, root] = textOf(note).split("\n");
  return origin && size && /^\d+$/.test(size) && root ? { origin, size: Number(size), root } : null;
}

const textOf = (note: string): string => note.slice(0, note.lastIndexOf("\n\n") + 1);

/**
 * Whether the key's holder signed the note. "unable" where the browser doesn't know Ed25519.
 *
 * @param line the public key: name, id and Base64, with a plus between them
 */
export async function checkSignature(note: string, line: string): Promise<"signed" | "unsigned" | "unable"> {
  const [name = "", id = "", ...coded] = line.split("+");
  const key = fromBase64(coded.join("+"));
  const expected = (await sha256(new TextEncoder().encode(`${name}\n`), key)).slice(0, 4);
  if (key[0] !== ED25519 || hex(expected) !== id) return "unsigned";
  const signature = signatureOf(note, name, expected);
  if (signature === null) return "unsigned";
  try {
    const imported = await crypto.subtle.importKey("raw", key.slice(1), "Ed25519", false, ["verify"]);
    const text = new TextEncoder().encode(textOf(note));
    return (await crypto.subtle.verify("Ed25519", imported, signature, text)) ? "signed" : "unsigned";
  } catch {
    return "unable";
  }
}

function signatureOf(note: string, name: string, id: Uint8Array): Uint8Array<ArrayBuffer> | null {
  for (const line of note.slice(note.lastIndexOf("\n\n") + 2).split("\n")) {
    const [mark, who, coded] = line.split(" ");
    if (mark !== "—" || who !== name || !coded) continue;
    const bytes = fromBase64(coded);
    if (toBase64(bytes.slice(0, 4)) === toBase64(id)) return bytes.slice(4);
  }
  return null;
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

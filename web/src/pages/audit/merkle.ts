/** Proofs of the audit log, checked here by WebCrypto: nothing the server says about them is believed. RFC 9162. */

type Bytes = Uint8Array<ArrayBuffer>;

const LEAF = 0x00;
const NODE = 0x01;

export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export function join(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
}

/** The hash of an entry in the tree. */
export const leafHash = (text: string): Promise<Bytes> => sha256(Uint8Array.of(LEAF), new TextEncoder().encode(text));

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(Uint8Array.of(NODE), left, right);

/**
 * The root that the path leads to from the entry of that number in a log of that size; null when the path is too short or
 * too long for it (RFC 9162, section 2.1.3.2).
 */
export async function rootOf(leaf: Bytes, number: number, size: number, path: readonly Bytes[]): Promise<Bytes | null> {
  if (number < 0 || number >= size) return null;
  let place = number;
  let last = size - 1;
  let hash = leaf;
  for (const beside of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      hash = await nodeHash(beside, hash);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, beside);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

/**
 * Seals what is kept of the picture. The key lives in this window's session storage only: it outlives a reload and ends with
 * the window, and without it what lies on the disk can't be read by anybody.
 */
const KEY = "aedile.key";
const IV_BYTES = 12;
const ALGORITHM = "AES-GCM";

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  content: ArrayBuffer;
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

async function key(): Promise<CryptoKey> {
  let text = sessionStorage.getItem(KEY);
  if (!text) {
    text = base64(crypto.getRandomValues(new Uint8Array(32)));
    sessionStorage.setItem(KEY, text);
  }
  return crypto.subtle.importKey("raw", bytesOf(text), ALGORITHM, false, ["encrypt", "decrypt"]);
}

export async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, content: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, await key(), plain) };
}

/** What was sealed in this window; throws for what another one sealed. */
export async function unseal(sealed: Sealed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv: sealed.iv }, await key(), sealed.content);
  return JSON.parse(new TextDecoder().decode(plain));
}

export const forgetKey = (): void => sessionStorage.removeItem(KEY);

import { isUnreachable, Problem, sendOnce } from "../api/client";
import { refusalOf } from "../app/problems";
import { Store } from "../lib/store";
import { list } from "./database";

const CHANNEL = "aedile-outbox";
const LOCK = "aedile-outbox";
const AGAIN_MILLIS = 5_000;

/** Something that somebody did and the server has not confirmed yet. */
export interface Waiting {
  /** its place in the order; given by the browser's database */
  place: number;
  /** the same however often it is sent */
  key: string;
  path: string;
  body: unknown;
  /** what it is, for the reader */
  label: string;
  /** whose it is */
  username: string;
  writtenAt: number;
  /** why the server refused it; null while it waits */
  refused: string | null;
}

export type NewWaiting = Pick<Waiting, "path" | "body" | "label" | "username">;

/** What waits, oldest first, in all windows of this browser. */
export const waiting = new Store<readonly Waiting[]>([]);

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);

/** What it says, where it is something that somebody wrote. */
export function textOf({ body }: Waiting): string {
  const text = typeof body === "object" && body !== null && "text" in body ? body.text : "";
  return typeof text === "string" ? text : "";
}

async function refresh(): Promise<void> {
  waiting.set(await list.all<Waiting>().catch(() => []));
}

async function changed(): Promise<void> {
  await refresh();
  channel?.postMessage("changed");
}

/** Keeps it on this machine before anything else; resolves when a crash can't lose it any more. */
export async function put(item: NewWaiting): Promise<string> {
  const key = crypto.randomUUID();
  await list.add({ ...item, key, writtenAt: Date.now(), refused: null });
  await changed();
  return key;
}

export async function discard(place: number): Promise<void> {
  await list.remove(place);
  await changed();
}

/** Sends what waits of that person, in order, until the server can't be reached; one window at a time. */
export async function flush(username: string, onSent: (item: Waiting) => void): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await refresh();
    for (const item of waiting.current()) {
      if (item.username !== username || item.refused !== null) continue;
      if (!(await sendOne(item, onSent))) return;
    }
  });
}

/** False when the server can't be reached, so that nothing after it is sent before it. */
async function sendOne(item: Waiting, onSent: (item: Waiting) => void): Promise<boolean> {
  try {
    await sendOnce(item.path, item.body, item.key);
  } catch (error) {
    if (isUnreachable(error) || !(error instanceof Problem) || error.status === 401 || error.status === 429)
      return false;
    await list.put({ ...item, refused: refusalOf(error) });
    await changed();
    return true;
  }
  await list.remove(item.place);
  await changed();
  onSent(item);
  return true;
}

/** Sends what waits now and every few seconds while anything does. Returns how to stop. */
export function keepSending(username: string, onSent: (item: Waiting) => void): () => void {
  const send = (): void => void flush(username, onSent).catch(() => undefined);
  const mayWait = (): boolean => waiting.current().some((item) => item.refused === null);
  const timer = window.setInterval(() => mayWait() && send(), AGAIN_MILLIS);
  const listen = (): void => void refresh();
  channel?.addEventListener("message", listen);
  window.addEventListener("online", send);
  send();
  return () => {
    window.clearInterval(timer);
    channel?.removeEventListener("message", listen);
    window.removeEventListener("online", send);
  };
}

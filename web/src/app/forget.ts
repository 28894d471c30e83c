import type { Query, QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/client";
import { forgetKeptRecords } from "../offline/kept";
import type { PictureStore } from "../picture/picture";
import { readAnew } from "./anew";

/** First word of the keys of what is seen once and never asked for by itself. */
export const SEEN_ONCE = "seen-once";

/** What is gone, or isn't for this reader any more, is not shown from before. */
export function forgetRefused(error: unknown, query: Query<unknown, unknown>): void {
  if (error instanceof Problem && (error.status === 403 || error.status === 404)) query.setState({ data: undefined });
}

/**
 * A new epoch of the picture means that what the reader may see has changed: then whatever was read before is asked for
 * anew, and what nobody looks at is forgotten. Returns how to stop.
 */
export function forgetWithEpoch(picture: PictureStore, client: QueryClient): () => void {
  let epoch: string | null = null;
  return picture.link.subscribe(() => {
    const link = picture.link.current();
    if (link.phase !== "live" || link.epoch === epoch) return;
    if (epoch !== null) forget(client);
    epoch = link.epoch;
  });
}

function forget(client: QueryClient): void {
  client.removeQueries({ type: "inactive" });
  void client.resetQueries({ queryKey: [SEEN_ONCE] });
  void readAnew(client, {});
  void forgetKeptRecords();
}

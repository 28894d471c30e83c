import { QueryCache, QueryClient, QueryObserver } from "@tanstack/react-query";
import { beforeEach, expect, it } from "vitest";
import { Problem } from "../api/client";
import { PictureStore } from "../picture/picture";
import { forgetRefused, forgetWithEpoch, SEEN_ONCE } from "./forget";

let client: QueryClient;
let picture: PictureStore;
let answer: () => Promise<string>;

beforeEach(() => {
  client = new QueryClient({
    queryCache: new QueryCache({ onError: forgetRefused }),
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  picture = new PictureStore();
  forgetWithEpoch(picture, client);
  epoch("e1");
});

const epoch = (name: string): void => picture.link.set({ phase: "live", epoch: name, number: 1 });
const refused = (status: number) => (): Promise<string> => Promise.reject(new Problem(status, "", "no", "", "", ""));

/** A pane that stays open on a record. */
async function openPane(): Promise<() => string | undefined> {
  answer = () => Promise.resolve("what police wrote");
  const pane = new QueryObserver<string>(client, { queryKey: ["alert", "a1"], queryFn: () => answer() });
  pane.subscribe(() => undefined);
  await expect.poll(() => pane.getCurrentResult().data).toBe("what police wrote");
  return () => pane.getCurrentResult().data;
}

it("an open pane forgets what isn't there for its reader any more", async () => {
  for (const status of [404, 403]) {
    const shown = await openPane();
    answer = refused(status);
    epoch(`e${status}`);
    await expect.poll(shown).toBeUndefined();
  }
});

it("an open pane keeps what it has while the server is away", async () => {
  const shown = await openPane();
  let asked = 0;
  answer = () => {
    asked++;
    return refused(503)();
  };
  epoch("e2");
  await expect.poll(() => asked).toBe(1);
  expect(shown()).toBe("what police wrote");
});

it("what nobody looks at, and what was seen once, is forgotten", () => {
  client.setQueryData(["alerts"], "a page left behind");
  client.setQueryData([SEEN_ONCE, "alert/a1"], "unmasked");
  picture.link.set({ phase: "resync", why: "gap" });
  epoch("e1");
  expect(client.getQueryData(["alerts"])).toBe("a page left behind");
  epoch("e2");
  expect(client.getQueryData(["alerts"])).toBeUndefined();
  expect(client.getQueryData([SEEN_ONCE, "alert/a1"])).toBeUndefined();
});

import { read, send, type Query } from "./client";
import type { components } from "./openapi";

type Described = components["schemas"];

export type Item = Described["ItemSummary"];
export type ItemDetail = Described["ItemDetail"];
export type ItemsDone = Described["Done"];
export type CloseReason = NonNullable<Item["closeReason"]>;
export type Shelf = Described["Shelf"];
export type ShelfList = Described["ShelfList"];
export type ShelfForm = Described["ShelfForm"];
export type ExpectedEvent = Described["ExpectedEvent"];
export type ExpectedPlace = Described["ExpectedPlace"];
export type ExpectedEventForm = Described["ExpectedEventForm"];
export type Load = Described["LoadView"];
export type LoadReading = Described["LoadReading"];
export type Figure = Described["Figure"];
export type VerdictCount = Described["VerdictCount"];

type Domain = string | null;

const act = (verb: string, domain: Domain, items: readonly Item[], more: object = {}): Promise<ItemsDone> =>
  send("POST", at(`/items/${verb}`, domain), {
    items: items.map(({ id, version }) => ({ id, version })),
    ...more,
  });

const at = (path: string, domain: Domain): string => (domain ? `${path}?domain=${encodeURIComponent(domain)}` : path);

const of = (domain: Domain, more: Query = {}): Query => ({ domain, ...more });

/** What the screens ask of the queue and its room. */
export const items = {
  get: (id: string, domain: Domain, signal?: AbortSignal) =>
    read<ItemDetail>(`/items/${encodeURIComponent(id)}`, of(domain), signal),
  acknowledge: (domain: Domain, chosen: readonly Item[]) => act("acknowledge", domain, chosen),
  assign: (domain: Domain, chosen: readonly Item[], to: { desk?: string; person?: string }) =>
    act("assign", domain, chosen, to),
  comment: (domain: Domain, chosen: readonly Item[], text: string) => act("comment", domain, chosen, { text }),
  merge: (domain: Domain, chosen: readonly Item[]) => act("merge", domain, chosen),
  split: (domain: Domain, item: Item, alerts: readonly string[] = []) =>
    act("split", domain, [item], alerts.length > 0 ? { alerts } : {}),
  dismiss: (domain: Domain, chosen: readonly Item[], reason: CloseReason) => act("dismiss", domain, chosen, { reason }),
  undo: (domain: Domain, token: string) =>
    send<ItemsDone>("POST", at(`/items/undo/${encodeURIComponent(token)}`, domain), {}),
  seen: (domain: Domain, ids: readonly string[]) => send<void>("POST", at("/items/seen", domain), { ids }),
};

export const room = {
  shelves: (domain: Domain) => read<ShelfList>("/shelves", of(domain)),
  shelve: (domain: Domain, form: ShelfForm) => send<Shelf>("POST", at("/shelves", domain), form),
  endShelf: (domain: Domain, id: string) =>
    send<Shelf>("POST", at(`/shelves/${encodeURIComponent(id)}/end`, domain), {}),
  widenShelf: (domain: Domain, id: string, upTo: NonNullable<Shelf["upTo"]>) =>
    send<Shelf>("POST", at(`/shelves/${encodeURIComponent(id)}/widen`, domain), { upTo }),
  expected: (domain: Domain) => read<ExpectedEvent[]>("/expected-events", of(domain)),
  expect: (domain: Domain, form: ExpectedEventForm) =>
    send<ExpectedEvent>("POST", at("/expected-events", domain), form),
  expectAnew: (domain: Domain, id: string, form: ExpectedEventForm) =>
    send<ExpectedEvent>("PUT", at(`/expected-events/${encodeURIComponent(id)}`, domain), form),
  withdrawExpected: (domain: Domain, id: string) =>
    send<ExpectedEvent>("POST", at(`/expected-events/${encodeURIComponent(id)}/withdraw`, domain), {}),
  load: (domain: Domain) => read<Load>("/load", of(domain)),
  figures: (domain: Domain, kind: string) => read<Figure[]>("/figures", of(domain, { kind })),
  verdicts: (domain: Domain) => read<VerdictCount[]>("/verdicts", of(domain)),
};

import type { en } from "./en";

export type Key = keyof typeof en;

export interface Plural {
  one: string;
  other: string;
}

/** What a language has to say: every key of English, a plural where English has one. A missing key does not compile. */
export type Messages = { readonly [K in Key]: (typeof en)[K] extends string ? string : Plural };

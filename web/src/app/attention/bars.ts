import type { Item } from "../../api/items";
import type { Notification } from "../../api/types";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { formatAge } from "../../lib/format";

/** What a bar tells: the newest of all that came about one thing. */
export interface Told {
  newest: Notification;
  /** of all about it */
  ids: string[];
}

/** One bar for each thing that something critical came about, in the order given, which is the newest first. */
export function barsOf(unseen: readonly Notification[]): Told[] {
  const bars = new Map<string, Told>();
  for (const one of unseen.filter(({ severity }) => severity === "critical")) {
    const about = one.link || one.id;
    const known = bars.get(about);
    if (known) known.ids.push(one.id);
    else bars.set(about, { newest: one, ids: [one.id] });
  }
  return [...bars.values()];
}

const ITEM = /[?&]sel=item:([^&]+)/;

/** Id of the item that it calls for; empty for none. */
export const itemOf = ({ kind, link }: Pick<Notification, "kind" | "link">): string =>
  kind === "escalation" ? (ITEM.exec(link)?.[1] ?? "") : "";

/** True when somebody has taken the item: it need not be called for any more. */
export const isAnswered = (item: Item | undefined): boolean => item !== undefined && item.state !== "new";

/** What steps of playbooks say, in the reader's language; nothing else where it isn't known. */
type StepWords = (text: string) => string;

/** What a notification says; of a playbook's step in the reader's language. */
export const toldWords = (told: Notification, words: StepWords): { title: string; text: string } =>
  told.kind === "playbook" ? { title: words(told.title), text: words(told.text) } : told;

/** What is said of it: of an item that waits, what is known now, in the reader's language; of all else what was told. */
export function wordsOf(
  told: Notification,
  item: Item | undefined,
  now: number,
  words: StepWords,
): { title: string; text: string } {
  if (told.kind === "break-glass") return { title: t("glass.bar.label"), text: told.text };
  if (!item || isAnswered(item)) return toldWords(told, words);
  const age = formatAge(now - Date.parse(item.waitingSince));
  return {
    title: t("told.waits", { number: item.number, title: titleWords(item.title) }),
    text: [item.place, t("told.unacknowledged", { age })].filter(Boolean).join(" – "),
  };
}

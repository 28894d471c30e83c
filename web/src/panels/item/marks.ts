import type { Item } from "../../api/items";
import { Store } from "../../lib/store";
import { useStore } from "../../lib/useStore";

/** Items that are marked to be acted on together. */
export const marks = new Store<ReadonlySet<string>>(new Set());

export const useMarks = (): ReadonlySet<string> => useStore(marks, (ids) => ids);

export function toggleMark(id: string): void {
  marks.update((ids) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return next;
  });
}

export const clearMarks = (): void => marks.set(new Set());

/** What somebody is asked before it is done. */
export interface Question {
  what: "assign" | "comment" | "close";
  items: readonly Item[];
}

export const question = new Store<Question | null>(null);

export const ask = (what: Question["what"], items: readonly Item[]): void => {
  if (items.length > 0) question.set({ what, items });
};

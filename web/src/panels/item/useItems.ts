import { useMemo } from "react";
import { type CloseReason, type Item, items, type ItemsDone } from "../../api/items";
import { refusalOf } from "../../app/problems";
import { useQueryClient } from "@tanstack/react-query";
import { usePicture } from "../../app/live";
import { tell } from "../../app/toasts";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { useStore } from "../../lib/useStore";
import { currentPastMillis } from "../../view/view";
import { useDomain } from "../../app/domain";
import { clearMarks } from "./marks";

/** The items that stand on the queue. */
export function useItems(): ReadonlyMap<string, Item> {
  return useStore(usePicture().layers.of<Item>("items"), (layer) => layer);
}

export interface ItemActs {
  acknowledge: (chosen: readonly Item[]) => void;
  dismiss: (chosen: readonly Item[], reason: CloseReason) => void;
  merge: (chosen: readonly Item[]) => void;
  split: (item: Item, alerts?: readonly string[]) => void;
  assign: (chosen: readonly Item[], to: { desk?: string; person?: string }) => Promise<boolean>;
  comment: (chosen: readonly Item[], text: string) => Promise<boolean>;
}

/** What people do with items: said when it is done, with undo, and said when the server refuses. */
export function useItemActs(): ItemActs {
  const client = useQueryClient();
  const domain = useDomain()?.id ?? null;
  return useMemo(() => {
    const run = async (act: () => Promise<ItemsDone>, done: string): Promise<boolean> => {
      if (currentPastMillis() !== null) {
        tell(t("act.past"), null, true);
        return false;
      }
      try {
        const { undo } = await act();
        clearMarks();
        void client.invalidateQueries({ queryKey: ["item"] });
        void client.invalidateQueries({ queryKey: ["alert"] });
        tell(
          done,
          undo === "" ? null : () => void run(() => items.undo(domain, undo), t("item.undone", { act: done })),
        );
        return true;
      } catch (error) {
        tell(t("act.failed", { detail: refusalOf(error) }), null, true);
        return false;
      }
    };
    return {
      acknowledge: (chosen) =>
        void run(() => items.acknowledge(domain, chosen), t("act.done.acknowledge", { title: nameOf(chosen) })),
      dismiss: (chosen, reason) =>
        void run(
          () => items.dismiss(domain, chosen, reason),
          t("act.done.close", { reason: t(`reason.${reason}`), title: nameOf(chosen) }),
        ),
      merge: (chosen) => void run(() => items.merge(domain, chosen), t("item.merged", { count: chosen.length })),
      split: (item, alerts) =>
        void run(() => items.split(domain, item, alerts), t("item.split.done", { title: titleWords(item.title) })),
      assign: (chosen, to) =>
        run(
          () => items.assign(domain, chosen, to),
          t("item.assigned", { title: nameOf(chosen), to: to.person || (to.desk ?? "") }),
        ),
      comment: (chosen, text) =>
        run(() => items.comment(domain, chosen, text), t("item.commented", { title: nameOf(chosen) })),
    };
  }, [client, domain]);
}

const nameOf = (chosen: readonly Item[]): string =>
  chosen.length === 1 ? titleWords(chosen[0]?.title ?? "") : t("item.count", { count: chosen.length });

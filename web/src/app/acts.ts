import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, isUnreachable } from "../api/client";
import type { AlertSummary, CloseReason, Note } from "../api/types";
import { refusalOf } from "./problems";
import { t } from "../i18n";
import { titleWords } from "../i18n/titles";
import { mergeAlerts } from "../picture/alerts";
import { currentPastMillis } from "../view/view";
import { usePicture } from "./live";
import { tell } from "./toasts";
import { useActsWhileAway } from "../offline/useActsWhileAway";

export interface Acts {
  acknowledge: (alert: AlertSummary, note?: Note) => void;
  close: (alert: AlertSummary, reason: CloseReason, note?: Note) => void;
  comment: (alert: AlertSummary, note: Note) => void;
  reopen: (alert: AlertSummary) => void;
}

/** What an operator does with an alert: at once on the screen, with undo, and said when the server refuses. */
export function useActs(): Acts {
  const picture = usePicture();
  const client = useQueryClient();
  const whileAway = useActsWhileAway();
  return useMemo(() => {
    const run = async (
      act: Promise<AlertSummary>,
      done: string,
      undo: (() => void) | null,
      offline?: () => void,
    ): Promise<void> => {
      try {
        const changed = await act;
        picture.alerts.update((alerts) => mergeAlerts(alerts, [changed]));
        void client.invalidateQueries({ queryKey: ["alert", changed.id] });
        void client.invalidateQueries({ queryKey: ["alerts"] });
        tell(done, undo);
      } catch (error) {
        if (offline && isUnreachable(error)) return offline();
        tell(t("act.failed", { detail: refusalOf(error) }), null, true);
      }
    };
    const live = (act: () => void): void => {
      if (currentPastMillis() === null) act();
      else tell(t("act.past"), null, true);
    };
    const reopen = (alert: AlertSummary): void =>
      void run(api.reopen(alert.id), t("act.done.reopen", { title: titleWords(alert.title) }), null);
    const undoClose = (alert: AlertSummary) => (): void => {
      const again = alert.state === "acknowledged" ? api.reopen(alert.id).then(() => api.acknowledge(alert.id)) : null;
      void run(again ?? api.reopen(alert.id), t("act.done.reopen", { title: titleWords(alert.title) }), null);
    };
    return {
      acknowledge: (alert, note = {}) =>
        live(() => {
          const done = t("act.done.acknowledge", { title: titleWords(alert.title) });
          void run(
            api.acknowledge(alert.id, note),
            done,
            () => reopen(alert),
            () => whileAway.acknowledge(alert, note),
          );
        }),
      comment: (alert, note) =>
        live(
          () => void run(api.comment(alert.id, note), t("act.done.comment", { title: titleWords(alert.title) }), null),
        ),
      close: (alert, reason, note = {}) =>
        live(() => {
          const done = t("act.done.close", { reason: t(`reason.${reason}`), title: titleWords(alert.title) });
          void run(api.close(alert.id, reason, note), done, undoClose(alert), () =>
            whileAway.close(alert, reason, note),
          );
        }),
      reopen: (alert) => live(() => reopen(alert)),
    };
  }, [picture, client, whileAway]);
}

import { useMemo } from "react";
import type { AlertSummary, CloseReason, Note } from "../api/types";
import { usePicture } from "../app/live";
import { useSession } from "../app/session";
import { tell } from "../app/toasts";
import { t } from "../i18n";
import { titleWords } from "../i18n/titles";
import { formatMoment } from "../lib/format";
import { mergeAlerts } from "../picture/alerts";
import { put } from "./outbox";

export interface ActsWhileAway {
  acknowledge: (alert: AlertSummary, note?: Note) => void;
  close: (alert: AlertSummary, reason: CloseReason, note?: Note) => void;
}

/** What an operator does with an alert while the server is gone: kept, shown at once, and sent with the time it was done. */
export function useActsWhileAway(): ActsWhileAway {
  const picture = usePicture();
  const username = useSession().data?.user.username ?? "";
  return useMemo(() => {
    const keep = (alert: AlertSummary, verb: string, body: object): void => {
      const label = `${t(`act.${verb}` as "act.acknowledge")}: ${titleWords(alert.title)}`;
      void put({ path: `/alerts/${alert.id}/${verb}`, body, label, username }).then(() =>
        tell(t("offline.kept", { label })),
      );
    };
    const show = (alert: AlertSummary): void => picture.alerts.update((alerts) => mergeAlerts(alerts, [alert]));
    const time = (): string => formatMoment(Date.now());
    return {
      acknowledge: (alert, said = {}) => {
        keep(alert, "acknowledge", noteOf(said, t("offline.acknowledged", { time: time() })));
        show({ ...alert, state: "acknowledged", acknowledgedBy: username });
      },
      close: (alert, reason, said = {}) => {
        keep(alert, "close", { reason, ...noteOf(said, t("offline.closed", { time: time() })) });
        show({ ...alert, state: "closed", closedBy: username, closeReason: reason });
      },
    };
  }, [picture, username]);
}

/** What they said, and that they said it without a connection. */
const noteOf = (said: Note, mark: string): Note => ({ ...said, note: [said.note, mark].filter(Boolean).join(" · ") });

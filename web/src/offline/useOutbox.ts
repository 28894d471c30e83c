import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useSession } from "../app/session";
import { usePicture } from "../app/live";
import { tell } from "../app/toasts";
import { t } from "../i18n";
import { useStore } from "../lib/useStore";
import { flush, keepSending, put, type Waiting, waiting } from "./outbox";

/** What may read differently once something is sent. */
const CHANGED = ["log", "alert", "alerts", "incident"] as const;
const WRITTEN = ["log", "incident"] as const;

/** What the reader did that the server has not confirmed yet, in their order. */
export function useWaiting(): readonly Waiting[] {
  const username = useSession().data?.user.username ?? "";
  const all = useStore(waiting, (value) => value);
  return useMemo(() => all.filter((item) => item.username === username), [all, username]);
}

/** Sends what waits whenever the server is there; once in each window, one window at a time. */
export function useSending(): void {
  const client = useQueryClient();
  const username = useSession().data?.user.username ?? null;
  const live = useStore(usePicture().link, (link) => link.phase === "live");
  useEffect(() => {
    if (username === null) return;
    return keepSending(username, (item) => {
      tell(t("offline.sent", { label: item.label }));
      for (const changed of CHANGED) void client.invalidateQueries({ queryKey: [changed] });
    });
    // the connection that came back is a reason to send at once
  }, [client, username, live]);
}

/** Keeps what somebody wrote on this machine and sends it; resolves when it can't be lost any more. */
export function useKeep(): (path: string, body: unknown, label: string) => Promise<void> {
  const client = useQueryClient();
  const username = useSession().data?.user.username ?? "";
  return async (path, body, label) => {
    const key = await put({ path, body, label, username });
    const sent = (): void => {
      for (const changed of WRITTEN) void client.invalidateQueries({ queryKey: [changed] });
    };
    void flush(username, sent)
      .catch(() => undefined)
      .then(() => tell(t(waiting.current().some((item) => item.key === key) ? "log.kept" : "log.written")));
  };
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "../../api/client";
import type { Item } from "../../api/items";
import type { Notification } from "../../api/types";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import type { SeenRun } from "../../panels/playbook/run";
import { stepWords } from "../../panels/playbook/spoken";
import { rankOf } from "../../picture/alerts";
import { readAnew } from "../anew";
import { useDomain } from "../domain";
import { usePicture } from "../live";
import { tellNews } from "../toasts";
import { itemOf, wordsOf } from "./bars";
import { play } from "./sound";

const LIMIT = 200;
const RECENT_MILLIS = 60_000;

/** What came for the reader in the time domain of the screen and wasn't seen yet. */
export function useUnseen(): readonly Notification[] {
  const domain = useDomain()?.id ?? null;
  const query = useQuery({
    queryKey: ["notifications", "unseen", domain],
    queryFn: ({ signal }) => api.notifications({ domain, unseen: "true", limit: LIMIT }, signal),
    refetchInterval: 30_000,
    enabled: domain !== null,
  });
  return query.data?.items ?? [];
}

/** Asks anew when the stream says so, and says and plays what is new. */
export function useIncoming(): readonly Notification[] {
  const client = useQueryClient();
  const notices = useStore(usePicture().notices, (number) => number);
  const unseen = useUnseen();
  const known = useRef(new Set<string>());
  const items = usePicture().layers.of<Item>("items");
  const runs = usePicture().layers.of<SeenRun>("playbook-runs");
  useEffect(() => {
    void readAnew(client, { queryKey: ["notifications"] });
  }, [client, notices]);
  useEffect(() => {
    const fresh = unseen.filter((one) => !known.current.has(one.id) && isRecent(one));
    for (const one of unseen) known.current.add(one.id);
    const words = stepWords([...runs.current().values()].map(({ run }) => run));
    announce(fresh, (told) => wordsOf(told, items.current().get(itemOf(told)), Date.now(), words).title);
  }, [unseen, items, runs]);
  return unseen;
}

const isRecent = ({ storedAt }: Notification): boolean => Date.now() - Date.parse(storedAt) < RECENT_MILLIS;

function announce(fresh: readonly Notification[], titleOf: (told: Notification) => string): void {
  const [worst] = [...fresh].sort((a, b) => rankOf(a.severity) - rankOf(b.severity));
  if (!worst) return;
  void play(worst.severity).catch(() => undefined);
  const quiet = fresh.filter((one) => one.severity !== "critical"); // the others have a bar of their own
  const [first, ...others] = quiet;
  if (first) tellNews(t("told.new", { title: titleOf(first) }) + (others.length > 0 ? ` (+${others.length})` : ""));
}

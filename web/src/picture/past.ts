import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../api/client";
import type { AlertSummary } from "../api/types";
import { useDomain } from "../app/domain";
import { usePicture } from "../app/live";
import { useStore } from "../lib/useStore";
import { type Alerts, mergeAlerts } from "./alerts";
import { domainNow } from "./picture";

export const WINDOW_MILLIS = 2 * 3_600_000;
const LIMIT = 500;

/** Alerts of the last two hours, closed ones too: asked for once a minute and kept fresh by the picture. */
export function useRecentAlerts(): Alerts {
  const picture = usePicture();
  const present = useStore(picture.alerts, (value) => value);
  const domain = useDomain()?.id ?? null;
  const ready = useStore(picture.heard, (heard) => heard !== null);
  const recent = useQuery({
    queryKey: ["alerts", "recent", domain],
    queryFn: ({ signal }) => {
      const from = new Date(domainNow(picture.heard.current(), Date.now()) - WINDOW_MILLIS).toISOString();
      return api.alerts({ domain, from, limit: LIMIT }, signal);
    },
    enabled: ready,
    refetchInterval: 60_000,
  });
  return useMemo(() => merged(recent.data?.items ?? [], present), [recent.data, present]);
}

function merged(stored: readonly AlertSummary[], present: Alerts): Alerts {
  return mergeAlerts(mergeAlerts(new Map(), stored), [...present.values()]);
}

/** The alerts to look at the past with, or null while live. */
export function usePastAlerts(pastMillis: number | null): Alerts | null {
  const recent = useRecentAlerts();
  return pastMillis === null ? null : recent;
}

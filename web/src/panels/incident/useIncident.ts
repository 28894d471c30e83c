import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { type IncidentDetail, type IncidentLine, type IncidentSummary, incidents } from "../../api/incidents";
import { readAnew } from "../../app/anew";
import { useDomain } from "../../app/domain";
import { useEpoch, usePicture } from "../../app/live";
import { useStore } from "../../lib/useStore";
import { askOrRecall } from "../../offline/kept";
import { incidentsAt, withLine } from "./lines";

const MOST_PAST = 500;
const PAST_STALE_MILLIS = 60_000;

/** The open incidents of the picture. */
export function useIncidents(): ReadonlyMap<string, IncidentSummary> {
  return useStore(usePicture().layers.of<IncidentSummary>("incidents"), (layer) => layer);
}

/** The open incident that an alert belongs to. */
export function useIncidentOf(alert: string): IncidentSummary | undefined {
  return [...useIncidents().values()].find((one) => one.alerts.includes(alert));
}

/** Those that are open, or were at a moment of the past; as they are known now. */
export function useIncidentsAt(pastMillis: number | null): readonly IncidentSummary[] {
  const open = useIncidents();
  const domain = useDomain()?.id ?? null;
  const stored = useQuery({
    queryKey: ["incidents", "past", domain],
    queryFn: ({ signal }) => incidents.list({ domain, limit: MOST_PAST }, signal),
    enabled: pastMillis !== null,
    staleTime: PAST_STALE_MILLIS,
  });
  return useMemo(
    () => (pastMillis === null ? [...open.values()] : incidentsAt(stored.data ?? [], open, pastMillis)),
    [open, stored.data, pastMillis],
  );
}

/** One incident: asked for once in an epoch of the picture, and kept fresh by its lines. */
export function useIncident(id: string) {
  const picture = usePicture();
  const client = useQueryClient();
  const summary = useIncidents().get(id);
  const known = useEpoch();
  const open = summary !== undefined;
  const query = useQuery<IncidentDetail>({
    queryKey: ["incident", id, known, open],
    queryFn: ({ signal }) => askOrRecall(`incident ${id}`, () => incidents.get(id, signal), Infinity),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  useEffect(
    () =>
      picture.layers.listen<IncidentLine>("incident-news", (lines) => {
        const ours = lines.filter((one) => one.incident === id);
        for (const line of ours) {
          client.setQueriesData<IncidentDetail>(
            { queryKey: ["incident", id] },
            (detail) => detail && withLine(detail, line),
          );
        }
        // what is on its way may be from before these lines
        if (ours.length > 0)
          void readAnew(client, {
            queryKey: ["incident", id],
            predicate: ({ state }) => state.fetchStatus === "fetching",
          });
      }),
    [picture, client, id],
  );
  const detail = query.data;
  const newest = summary && detail && summary.version > detail.version ? { ...detail, ...summary } : detail;
  return { query, incident: newest };
}

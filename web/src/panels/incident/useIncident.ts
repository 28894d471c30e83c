import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type IncidentDetail, type IncidentLine, type IncidentSummary, incidents } from "../../api/incidents";
import { usePicture } from "../../app/live";
import { useStore } from "../../lib/useStore";
import { withLine } from "./lines";

/** The open incidents of the picture. */
export function useIncidents(): ReadonlyMap<string, IncidentSummary> {
  return useStore(usePicture().layers.of<IncidentSummary>("incidents"), (layer) => layer);
}

/** One incident: asked for once in an epoch of the picture, and kept fresh by its lines. */
export function useIncident(id: string) {
  const picture = usePicture();
  const client = useQueryClient();
  const summary = useIncidents().get(id);
  const live = useStore(picture.link, (link) => (link.phase === "live" ? link.epoch : null));
  const epoch = useRef(live);
  if (live !== null) epoch.current = live;
  const known = epoch.current;
  const open = summary !== undefined;
  const query = useQuery<IncidentDetail>({
    queryKey: ["incident", id, known, open],
    queryFn: ({ signal }) => incidents.get(id, signal),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  useEffect(
    () =>
      picture.layers.listen<IncidentLine>("incident-news", (lines) => {
        for (const line of lines.filter((one) => one.incident === id)) {
          client.setQueriesData<IncidentDetail>(
            { queryKey: ["incident", id] },
            (detail) => detail && withLine(detail, line),
          );
        }
      }),
    [picture, client, id],
  );
  const detail = query.data;
  const newest = summary && detail && summary.version > detail.version ? { ...detail, ...summary } : detail;
  return { query, incident: newest };
}

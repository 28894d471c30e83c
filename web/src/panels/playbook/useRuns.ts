import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api/client";
import { usePicture } from "../../app/live";
import { useStore } from "../../lib/useStore";
import { newestRuns, type SeenRun } from "./run";

/** The runs of an incident: read anew when one begins or ends, and kept fresh by the picture in between. */
export function useRuns(incidentId: string, enabled = true) {
  const seen = useStore(usePicture().layers.of<SeenRun>("playbook-runs"), (layer) => layer);
  const going = useMemo(
    () => [...seen.values()].map(({ run }) => run).filter((run) => run.incident === incidentId),
    [seen, incidentId],
  );
  const ids = going.map(({ id }) => id).sort();
  const query = useQuery({
    queryKey: ["playbook-runs", incidentId, ...ids],
    queryFn: () => api.playbookRuns(incidentId),
    enabled,
    placeholderData: (before) => (before?.every((run) => run.incident === incidentId) ? before : undefined),
  });
  const runs = useMemo(() => query.data && newestRuns(query.data, going), [query.data, going]);
  return { query, runs };
}

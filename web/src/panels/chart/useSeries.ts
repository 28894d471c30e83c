import { useQueries } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Series } from "../../api/types";
import { useDomain } from "../../app/domain";
import { useWorkedSource } from "../incident/useWorked";

const REFRESH_MILLIS = 5_000;
const POINTS = 360;

export interface SeriesState {
  series: Series[];
  loading: boolean;
  error: unknown;
}

/** Several properties of a source over the same time. `step` is how far the window has moved; 0 stays still. */
export function useSeries(source: string, properties: readonly string[], from: number, to: number): SeriesState {
  const domain = useDomain()?.id ?? null;
  const incident = useWorkedSource(source);
  const still = Date.now() - to > 10 * 60_000;
  return useQueries({
    queries: properties.map((property) => ({
      queryKey: ["series", domain, source, property, Math.round(from / 60_000), Math.round(to / 60_000), incident],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.series(
          source,
          { domain, property, from: new Date(from).toISOString(), to: new Date(to).toISOString(), points: POINTS },
          { incident, signal },
        ),
      refetchInterval: still ? (false as const) : REFRESH_MILLIS,
      placeholderData: (before: Series | undefined) => before,
    })),
    combine: (results) => ({
      series: results.flatMap((result) => (result.data ? [result.data] : [])),
      loading: results.some((result) => result.isPending),
      error: results.find((result) => result.error)?.error ?? null,
    }),
  });
}

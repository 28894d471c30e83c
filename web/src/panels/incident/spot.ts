import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import { useDomainParam } from "../../view/view";
import { askedFor } from "./fields";

/** A street or place that the city knows. */
export interface Spot {
  name: string;
  lon: number;
  lat: number;
}

const LEAST_CHARACTERS = 3;
const STALE_MILLIS = 600_000;

/** Where a place that somebody writes is on the map, as far as the city knows it. */
export function useSpot(place: string) {
  const client = useQueryClient();
  const domain = useDomainParam();
  const q = askedFor(place);
  const asked = {
    networkMode: "always" as const, // offline it fails at once instead of waiting
    queryKey: ["spot", domain, q],
    queryFn: async (): Promise<Spot | null> => (await api.search(q, domain))[0] ?? null,
    enabled: q.length >= LEAST_CHARACTERS,
    staleTime: STALE_MILLIS,
  };
  const spot = useQuery(asked).data ?? null;
  /** Waits for the answer; an incident without a place on the map is better than none. */
  const find = async (): Promise<Spot | null> =>
    q.length < LEAST_CHARACTERS ? null : client.fetchQuery({ ...asked, retry: false }).catch(() => null);
  return { spot, find };
}

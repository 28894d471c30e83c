import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client";
import type { Domain } from "../api/types";
import { askOrRecall } from "../offline/kept";
import { useSession, useTrust } from "./session";
import { useDomainParam } from "../view/view";

/** All open time domains, newest state each half minute. */
export function useDomains() {
  const { data } = useSession();
  const { seesPicture } = useTrust();
  return useQuery<Domain[]>({
    queryKey: ["domains"],
    queryFn: () => askOrRecall("domains", api.domains),
    refetchInterval: 30_000,
    enabled: seesPicture,
    ...(data ? { initialData: data.domains, initialDataUpdatedAt: 0 } : {}),
  });
}

/** The time domain on the screen: that of the address, else the demo when it is open, else live. */
export function useDomain(): Domain | null {
  const wanted = useDomainParam();
  const { data } = useDomains();
  if (!data) return null;
  const byId = (id: string): Domain | undefined => data.find((domain) => domain.id === id);
  return (wanted && byId(wanted)) || byId("demo") || byId("live") || data[0] || null;
}

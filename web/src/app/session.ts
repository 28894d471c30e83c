import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, Problem } from "../api/client";
import type { City, Session } from "../api/types";
import { setTimeZone } from "../lib/format";
import { useDomainParam } from "../view/view";

/** The session, or null when nobody is signed in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: ["session"],
    queryFn: () => api.session().catch(nullWhenSignedOut),
    staleTime: 60_000,
  });
}

function nullWhenSignedOut(error: unknown): null {
  if (error instanceof Problem && error.status === 401) return null;
  throw error;
}

/** What the person may look at. */
export interface Trust {
  seesPicture: boolean;
  audits: boolean;
}

/** Roles that have the audit log, and nothing of the picture. */
const AUDITORS: readonly string[] = ["auditor"];

export function useTrust(): Trust {
  const roles = useSession().data?.user.roles ?? [];
  return {
    seesPicture: roles.some((role) => !AUDITORS.includes(role)),
    audits: roles.some((role) => role === "auditor" || role === "admin"),
  };
}

export function useCity() {
  const domain = useDomainParam();
  const { seesPicture } = useTrust();
  return useQuery<City>({
    enabled: seesPicture,
    queryKey: ["city", domain],
    queryFn: async () => {
      const city = await api.city(domain);
      setTimeZone(city.timeZone);
      return city;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Names of zones by id; an id without a name stands for itself. */
export function useZoneName(): (id: string) => string {
  const zones = useCity().data?.zones;
  return (id) => zones?.find((zone) => zone.id === id)?.name ?? id;
}

export function useSignOut(): () => void {
  const client = useQueryClient();
  return () => {
    void api.signOut().finally(() => {
      client.clear();
      window.location.assign("/");
    });
  };
}

export function ZoneName({ id }: { id: string | null }): string {
  const nameOf = useZoneName();
  return id === null ? "" : nameOf(id);
}

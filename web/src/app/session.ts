import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, Problem } from "../api/client";
import type { City, Session } from "../api/types";
import { setTimeZone } from "../lib/format";
import { askOrRecall, forgetKept } from "../offline/kept";
import { useDomainParam } from "../view/view";

/** The session, or null when nobody is signed in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: ["session"],
    queryFn: () => askOrRecall("session", api.session).catch(nullWhenSignedOut),
    staleTime: 60_000,
  });
}

async function nullWhenSignedOut(error: unknown): Promise<null> {
  if (error instanceof Problem && error.status === 401) {
    await forgetKept();
    return null;
  }
  throw error;
}

/** What the person may look at. */
export interface Trust {
  seesPicture: boolean;
  audits: boolean;
  agrees: boolean;
  answersRequests: boolean;
  /** looks after the people of the agency, or its groups */
  manages: boolean;
}

/** Roles that see nothing of the picture. */
const DESKLESS: readonly string[] = ["auditor", "controller"];
/** Roles that see the picture and no agreement. */
const BARE: readonly string[] = ["auditor", "wall"];

export function useTrust(): Trust {
  const roles = useSession().data?.user.roles ?? [];
  return {
    seesPicture: roles.some((role) => !DESKLESS.includes(role)),
    answersRequests: roles.includes("privacy"),
    audits: roles.some((role) => role === "auditor" || role === "admin"),
    agrees: roles.some((role) => !BARE.includes(role)),
    manages: roles.some((role) => role === "admin" || role === "privacy"),
  };
}

export function useCity() {
  const domain = useDomainParam();
  const { seesPicture } = useTrust();
  return useQuery<City>({
    enabled: seesPicture,
    queryKey: ["city", domain],
    queryFn: async () => {
      const city = await askOrRecall(`city ${domain}`, () => api.city(domain));
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
    void api
      .signOut()
      .catch(() => undefined)
      .then(async (there) => {
        client.clear();
        await forgetKept();
        window.location.assign(there?.next ?? "/");
      });
  };
}

export function ZoneName({ id }: { id: string | null }): string {
  const nameOf = useZoneName();
  return id === null ? "" : nameOf(id);
}

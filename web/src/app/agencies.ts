import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client";
import type { Agency } from "../api/types";
import { useSession } from "./session";

/** The agencies that the reader's agency knows of, by name. */
export function useAgencies(): Agency[] {
  const query = useQuery({ queryKey: ["agencies"], queryFn: api.agencies, staleTime: 60_000 });
  return query.data ?? [];
}

/** What people call an agency; one that isn't known here stands for itself. */
export function useAgencyName(): (id: string) => string {
  const agencies = useAgencies();
  return (id) => agencies.find((agency) => agency.id === id)?.name ?? id;
}

/** Says whether a record is of the reader's agency. */
export function useOwns(): (record: { agency: string }) => boolean {
  const own = useSession().data?.user.agency;
  return ({ agency }) => agency === own;
}

/** True when the reader's agency looks after others. */
export function useProvides(): boolean {
  return useAgencies().some((agency) => agency.own && agency.kind === "managed-provider");
}

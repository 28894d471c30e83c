import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import { useSession } from "../../app/session";
import { currentLanguage } from "../../i18n";
import { nameIn } from "./draft";

export function useTypes() {
  return useQuery({ queryKey: ["incident-types"], queryFn: api.incidentTypes, staleTime: 60_000 });
}

const WRITERS: readonly string[] = ["supervisor", "admin"];

/** True for who writes types and playbooks. */
export function useMayPrepare(): boolean {
  return (useSession().data?.user.roles ?? []).some((role) => WRITERS.includes(role));
}

/** The types that can be chosen, by name, and the one that is chosen already even when it is none of them. */
export function useTypeChoices(chosen: string): { id: string; name: string }[] {
  const types = useTypes().data ?? [];
  const all = types.map(({ type }) => ({ id: type.id, name: nameIn(type.name, currentLanguage()) }));
  const named = all.sort((one, other) => one.name.localeCompare(other.name));
  return named.some((one) => one.id === chosen) ? named : [{ id: chosen, name: chosen }, ...named];
}

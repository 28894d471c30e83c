import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { type IncidentSummary, incidents } from "../../api/incidents";
import type { TypeField } from "../../api/types";
import { useSession } from "../../app/session";
import { currentLanguage, word } from "../../i18n";
import { nameIn } from "../../pages/types/draft";
import { useTypes } from "../../pages/types/useTypes";
import { titleOf, type Titled } from "./title";

/** What people call a type: the name that its agency gave it, else the word for it. */
export function useTypeName(): (type: string) => string {
  const types = useTypes().data;
  return useCallback(
    (id) => {
      const known = types?.find(({ type }) => type.id === id);
      return known ? nameIn(known.type.name, currentLanguage()) : word("incident.type", id);
    },
    [types],
  );
}

const STALE_MILLIS = 300_000;

/** What people call the type of an incident; one that another agency made is asked for, and called as that agency does. */
export function useTypeNameOf({ id, type, lead }: Pick<IncidentSummary, "id" | "type" | "lead">): string {
  const types = useTypes();
  const typeName = useTypeName();
  const ours = useSession().data?.user.agency === lead;
  const shipped = types.data?.some((one) => one.type.id === type && one.agency === "") ?? true;
  const theirs = useTheirType({ id, type, lead }, !ours && !shipped);
  return nameIn(theirs?.name ?? {}, currentLanguage()) || typeName(type);
}

/** What the leading agency records of incidents of that type; null until it is known. */
export function useFieldsOf({
  id,
  type,
  lead,
}: Pick<IncidentSummary, "id" | "type" | "lead">): readonly TypeField[] | null {
  const types = useTypes().data;
  const ours = useSession().data?.user.agency === lead;
  const theirs = useTheirType({ id, type, lead }, !ours);
  if (!ours) return theirs?.fields ?? null;
  return types?.find((one) => one.type.id === type)?.type.fields ?? null;
}

/** The same when the incident becomes one of another type. */
export function useFieldsFor(incident: IncidentSummary, type: string): readonly TypeField[] | null {
  const now = useFieldsOf(incident);
  const other = useTypes().data?.find((one) => one.type.id === type)?.type.fields ?? null;
  return type === incident.type ? now : other;
}

/** The type as the agency has it that leads the incident. */
function useTheirType({ id, type, lead }: Pick<IncidentSummary, "id" | "type" | "lead">, enabled: boolean) {
  const query = useQuery({
    queryKey: ["type-of-incident", lead, type],
    queryFn: ({ signal }) => incidents.type(id, signal),
    enabled,
    staleTime: STALE_MILLIS,
  });
  return query.data;
}

/** What to call an incident; one whose title may not be seen is known by its type. */
export function useIncidentName(): (incident: Titled & Pick<IncidentSummary, "type">) => string {
  const typeName = useTypeName();
  return useCallback((incident) => titleOf(incident) || typeName(incident.type), [typeName]);
}

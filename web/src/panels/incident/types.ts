import { useCallback } from "react";
import type { IncidentSummary } from "../../api/incidents";
import { currentLanguage, word } from "../../i18n";
import { nameIn } from "../../pages/types/draft";
import { useTypes } from "../../pages/types/useTypes";

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

/** What to call an incident; one whose title may not be seen is known by its type. */
export function useIncidentName(): (incident: Pick<IncidentSummary, "title" | "type">) => string {
  const typeName = useTypeName();
  return useCallback((incident) => incident.title || typeName(incident.type), [typeName]);
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api/client";
import type { TypeIcons } from "./signs";

/** The symbols of the reader's own types; a wall asks for none and shows those of the program. */
export function useTypeIcons(asks: boolean): TypeIcons {
  const types = useQuery({ queryKey: ["incident-types"], queryFn: api.incidentTypes, enabled: asks, retry: false });
  return useMemo(() => Object.fromEntries((types.data ?? []).map(({ type }) => [type.id, type.icon])), [types.data]);
}

import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client";
import { currentLanguage } from "../i18n";
import { learnTitles } from "../i18n/titles";

const FRESH_MILLIS = 600_000;

/** Learns what alerts are called in the reader's language; true when it is known or can't be. English needs nothing. */
export function useTitles(): boolean {
  const asked = useQuery({
    queryKey: ["rule-titles"],
    queryFn: async () => {
      learnTitles(await api.ruleTitles());
      return true;
    },
    enabled: currentLanguage() !== "en",
    retry: false,
    staleTime: FRESH_MILLIS,
  });
  return !asked.isLoading;
}

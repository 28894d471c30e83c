import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Agreement } from "../../api/types";

export function useAgreements() {
  return useQuery({ queryKey: ["agreements"], queryFn: api.agreements });
}

/** The agreement whose place this one takes; null when there is none, or when it shows nothing any more. */
export function formerOf({ replaces }: Agreement, all: readonly Agreement[]): Agreement | null {
  const former = all.find((one) => one.id === replaces);
  return former && (former.state === "in-effect" || former.state === "signed") ? former : null;
}

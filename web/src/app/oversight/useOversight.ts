import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../api/client";
import type { Oversight } from "../../api/types";
import { useStore } from "../../lib/useStore";
import { readAnew } from "../anew";
import { usePicture } from "../live";
import { useTrust } from "../session";

const KEYS = ["oversight", "approvals", "glasses"];

/** What waits for the reader; null until it is known, and for who has no part in it. */
export function useOversight(): Oversight | null {
  const { agrees } = useTrust();
  const query = useQuery({
    queryKey: ["oversight"],
    queryFn: api.oversight,
    enabled: agrees,
    refetchInterval: 15_000,
  });
  return query.data ?? null;
}

/** Asks anew when the stream says that something changed. */
export function useNotices(): void {
  const client = useQueryClient();
  const notices = useStore(usePicture().notices, (number) => number);
  useEffect(() => {
    for (const key of KEYS) void readAnew(client, { queryKey: [key] });
  }, [client, notices]);
}

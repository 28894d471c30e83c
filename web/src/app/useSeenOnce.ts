import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { SEEN_ONCE } from "./forget";

/** What a second person let one see of a record: until one looks elsewhere, or may see less. */
export function useSeenOnce<T>(record: string): [T | null, (seen: T) => void] {
  const client = useQueryClient();
  const { data } = useQuery<T | null>({
    queryKey: [SEEN_ONCE, record],
    queryFn: () => null,
    enabled: false,
    initialData: null,
  });
  useEffect(() => () => client.removeQueries({ queryKey: [SEEN_ONCE, record] }), [client, record]);
  return [data, (seen) => client.setQueryData([SEEN_ONCE, record], seen)];
}

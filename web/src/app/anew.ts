import type { InvalidateQueryFilters, QueryClient } from "@tanstack/react-query";

/**
 * Reads anew what may have changed, also what is being read for the first time, once that is there: the answer may be from
 * before, and by itself the client would take it for fresh.
 */
export async function readAnew(client: QueryClient, filters: InvalidateQueryFilters): Promise<void> {
  const changed = client.getQueryCache().findAll(filters);
  const begun = changed.filter(({ state }) => state.fetchStatus === "fetching" && state.data === undefined);
  const known = changed.filter((query) => !begun.includes(query));
  await Promise.all([
    client.invalidateQueries({ predicate: (query) => known.includes(query) }),
    ...begun.map(async (query) => {
      await query.promise?.catch(() => undefined);
      await client.invalidateQueries({ predicate: (one) => one === query });
    }),
  ]);
}

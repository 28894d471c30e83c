import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Store } from "./store";

/** Renders again only when what `select` returns is another value. */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  const latest = useRef(select);
  latest.current = select;
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => latest.current(store.current()), [store]),
  );
}

import { useEffect, useRef } from "react";
import { items } from "../../api/items";
import { useDomain } from "../../app/domain";

const WAIT_MILLIS = 1_000;

/** Says which items stand on this screen for the first time, a second's worth at once. */
export function useSeen(visible: readonly string[]): void {
  const domain = useDomain()?.id ?? null;
  const told = useRef(new Set<string>());
  const key = visible.filter((id) => !told.current.has(id)).join(" ");
  useEffect(() => {
    if (key === "") return;
    const timer = window.setTimeout(() => {
      const fresh = key.split(" ");
      fresh.forEach((id) => told.current.add(id));
      items.seen(domain, fresh).catch(() => fresh.forEach((id) => told.current.delete(id)));
    }, WAIT_MILLIS);
    return () => window.clearTimeout(timer);
  }, [key, domain]);
}

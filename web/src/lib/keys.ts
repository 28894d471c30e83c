import { useEffect, useRef } from "react";

export type KeyMap = Record<string, () => void>;

let pending: string | null = null;
let pendingAt = 0;

function inText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The name of a key, with the `g` of a two-key jump before it. */
function keyName(event: KeyboardEvent): string {
  if (event.key === "g" && pending === null) {
    pending = "g";
    pendingAt = event.timeStamp;
    return "";
  }
  const prefix = pending !== null && event.timeStamp - pendingAt < 1_500 && pendingAt !== event.timeStamp ? "g " : "";
  return prefix + event.key;
}

/** One handler for the window that clears the half of a jump after everyone has seen the second key. */
if (typeof window !== "undefined") {
  window.addEventListener("keyup", (event) => {
    if (event.key !== "g") pending = null;
  });
}

/** Single keys, not while someone types and never with a modifier. */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inText(event.target)) return;
      const act = latest.current[keyName(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

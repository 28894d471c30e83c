import { useEffect, useRef } from "react";

export type KeyMap = Record<string, () => void>;

let pending: string | null = null;
let pendingAt = 0;
/** when the second key of a jump was pressed; what comes after it is no part of it */
let completedAt = 0;

function inText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The name of a key, with the `g` of a two-key jump before it. */
function keyName(event: KeyboardEvent): string {
  if (completedAt !== 0 && event.timeStamp !== completedAt) {
    pending = null;
    completedAt = 0;
  }
  if (pending !== null && event.timeStamp - pendingAt >= 1_500) pending = null;
  if (event.key === "g" && pending === null) {
    pending = "g";
    pendingAt = event.timeStamp;
    return "";
  }
  if (pending === null || pendingAt === event.timeStamp) return event.key;
  completedAt = event.timeStamp;
  return `g ${event.key}`;
}

/** One handler for the window that clears the half of a jump after everyone has seen the second key. */
if (typeof window !== "undefined") {
  window.addEventListener("keyup", (event) => {
    if (event.key !== "g") pending = null;
  });
}

/** True for a key that is meant for a dialog, also for the one that closes it. */
function inDialog(target: EventTarget | null): boolean {
  return (
    (target instanceof Element && target.closest('[role="dialog"]') !== null) ||
    document.querySelector('[aria-modal="true"]') !== null
  );
}

/** Single keys, not while someone types, never with a modifier, and never behind an open dialog. */
export function useKeys(map: KeyMap): void {
  useWindowKeys(map, false);
}

/** The single keys of a dialog. */
export function useDialogKeys(map: KeyMap): void {
  useWindowKeys(map, true);
}

function useWindowKeys(map: KeyMap, ofDialog: boolean): void {
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inText(event.target)) return;
      const act = latest.current[keyName(event)];
      if (!act || inDialog(event.target) !== ofDialog) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [ofDialog]);
}

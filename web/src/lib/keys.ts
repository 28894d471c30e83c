import { useLayoutEffect, useRef } from "react";

export type KeyMap = Record<string, () => void>;

/** The halves of a jump. Known by the events themselves: two keys of a quick hand may have the same time. */
let first: KeyboardEvent | null = null;
/** what comes after it is no part of the jump */
let second: KeyboardEvent | null = null;

function inText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The name of a key, with the `g` of a two-key jump before it. */
function keyName(event: KeyboardEvent): string {
  if (second !== null && second !== event) {
    first = null;
    second = null;
  }
  if (first !== null && event.timeStamp - first.timeStamp >= 1_500) first = null;
  if (event.key === "g" && first === null) {
    first = event;
    return "";
  }
  if (first === null || first === event) return event.key;
  second = event;
  return `g ${event.key}`;
}

/** One handler for the window that clears the half of a jump after everyone has seen the second key. */
if (typeof window !== "undefined") {
  window.addEventListener("keyup", (event) => {
    if (event.key !== "g") first = null;
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
  // before it is painted, so that keys work as soon as anybody sees what they are for
  useLayoutEffect(() => {
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

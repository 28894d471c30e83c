import { useMemo } from "react";
import { useStore } from "../../lib/useStore";
import { SEVERITIES } from "../../picture/alerts";
import { scheme } from "../../theme/scheme";
import type { Ink } from "./options";

/** The tokens as plain colours, for what is drawn on a canvas. */
export function useInk(): Ink {
  const colours = useStore(scheme, (value) => value);
  return useMemo(() => readInk(colours), [colours]);
}

/** Reads after the attribute of the scheme, which Mantine may set a moment later than the store. */
function readInk(colours: string): Ink {
  document.documentElement.setAttribute("data-mantine-color-scheme", colours);
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    text: token("text"),
    muted: token("text-3"),
    line: token("line"),
    value: token("text"),
    band: token("band"),
    panel: token("panel"),
    severity: Object.fromEntries(SEVERITIES.map((severity) => [severity, token(`${severity}-fill`)])),
  };
}

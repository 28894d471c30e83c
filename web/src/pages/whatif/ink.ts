import type { Scheme } from "../../theme/scheme";
import { LEVELS } from "./density";
import type { PlayInk, Rgba } from "./playMap";

/** Token and opacity of each level: quiet up to D, saturated where it gets dangerous. */
const LEVEL_TOKENS: readonly [token: string, opacity: number][] = [
  ["accent", 0.16],
  ["accent", 0.28],
  ["accent", 0.42],
  ["accent", 0.62],
  ["medium-fill", 0.6],
  ["high-fill", 0.75],
  ["critical-fill", 0.7],
  ["critical-fill", 1],
];

/** The tokens as colours for what is drawn on a canvas. */
export function readPlayInk(colours: Scheme): PlayInk {
  document.documentElement.setAttribute("data-mantine-color-scheme", colours);
  const style = getComputedStyle(document.documentElement);
  const token = (name: string, opacity = 1): Rgba => rgbaOf(style.getPropertyValue(`--${name}`).trim(), opacity);
  return {
    levels: LEVELS.map((_, index) => token(...(LEVEL_TOKENS[index] ?? ["accent", 1]))),
    person: token("text", 0.85),
    ground: token("text-3", 0.7),
    exit: token("accent"),
    closed: token("critical-fill"),
    steward: token("text"),
    panel: token("panel"),
  };
}

/** Style of the sample of a level beside its words. */
export const sampleOf = (level: number): React.CSSProperties => {
  const [token, opacity] = LEVEL_TOKENS[level] ?? ["accent", 1];
  return { background: `color-mix(in srgb, var(--${token}) ${opacity * 100}%, transparent)` };
};

/** A build shortens `#ffffff` to `#fff`. */
function rgbaOf(hex: string, opacity: number): Rgba {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const number = Number.parseInt(digits, 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255, Math.round(255 * opacity)];
}

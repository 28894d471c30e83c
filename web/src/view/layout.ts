import { recall, remember } from "../lib/remembered";
import { look } from "./location";
import { useParam } from "./view";

/** How the room is laid out: for who handles alerts, or for who looks after all desks. */
export const LAYOUTS = ["operator", "supervisor"] as const;
export type Layout = (typeof LAYOUTS)[number];

const isLayout = (value: unknown): value is Layout => LAYOUTS.some((layout) => layout === value);

/** As the address says, else as it was chosen last in this browser. */
export function useLayout(): Layout {
  const asked = useParam("layout");
  return isLayout(asked) ? asked : recall("layout", "operator", isLayout);
}

/** Shows that layout from now on. */
export function chooseLayout(layout: Layout): void {
  remember("layout", layout);
  look({ layout }, "replace");
}

/** What the left pane lists: as the address says, else incidents for who looks after all desks. */
export function useListed(): "queue" | "incidents" {
  const asked = useParam("list");
  const first = useLayout() === "supervisor" ? "incidents" : "queue";
  return asked === "queue" || asked === "incidents" ? asked : first;
}

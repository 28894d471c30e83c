/** What the layers panel can switch off; kept in the address as `hide=zones,labels`. */
export const SWITCHES = ["sources", "alerts", "incidents", "units", "zones", "labels", "buildings"] as const;
export type Switch = (typeof SWITCHES)[number];

/** What it can add, which nobody needs all the time; kept in the address as `show=blind`. */
export const ADDITIONS = ["blind"] as const;
export type Addition = (typeof ADDITIONS)[number];

/** Prefixes of the basemap's layer ids that a switch governs. */
const PREFIXES: Partial<Record<Switch, string>> = { zones: "zone", labels: "label", buildings: "building" };

export function parseHidden(text: string): Switch[] {
  const wanted = text.split(",");
  return SWITCHES.filter((name) => wanted.includes(name));
}

export function parseAdded(text: string): Addition[] {
  const wanted = text.split(",");
  return ADDITIONS.filter((name) => wanted.includes(name));
}

/** Whether a layer of the basemap is to be seen. */
export function isShown(layerId: string, hidden: readonly Switch[]): boolean {
  return !hidden.some((name) => {
    const prefix = PREFIXES[name];
    return prefix !== undefined && layerId.startsWith(prefix);
  });
}

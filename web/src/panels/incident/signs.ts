/** Signs of the symbols that a type of incident can have, on a 16-unit square; stroked, one line width. */
export const INCIDENT_SIGNS: Record<string, string> = {
  incident: "M8 2.8v6.4M8 12.4v.4",
  attack: "M8 2.6v10.8M3.3 5.3l9.4 5.4M12.7 5.3l-9.4 5.4",
  crowd:
    "M8 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM4.8 13v-2A2.2 2.2 0 0 1 7 8.8h2a2.2 2.2 0 0 1 2.2 2.2v2M2.2 11.6V9.8a1.6 1.6 0 0 1 1.2-1.6M13.8 11.6V9.8a1.6 1.6 0 0 0-1.2-1.6",
  gas: "M2.6 5.2q1.8-1.8 3.6 0t3.6 0 3.6 0M2.6 8.4q1.8-1.8 3.6 0t3.6 0 3.6 0M2.6 11.6q1.8-1.8 3.6 0t3.6 0 3.6 0",
  fire: "M8 2.4c.6 2.4 3.8 3.6 3.8 7a3.8 3.8 0 0 1-7.6 0c0-1.6.8-2.6 1.7-3.4.2 1 .7 1.5 1.3 1.7C6.8 5.6 7.2 3.8 8 2.4Z",
  cyber: "M5.8 2.8 4.6 13.2M11.4 2.8 10.2 13.2M3 6h10.6M2.4 10H13",
  object: "M3 5.2 8 2.8l5 2.4v5.6l-5 2.4-5-2.4V5.2ZM3 5.2l5 2.4 5-2.4M8 7.6v5.6",
  person: "M8 3a2.1 2.1 0 1 1 0 4.2A2.1 2.1 0 0 1 8 3ZM4 13.2v-1.8a2.6 2.6 0 0 1 2.6-2.6h2.8a2.6 2.6 0 0 1 2.6 2.6v1.8",
  power: "M9 2.4 4.4 9H8l-1 4.6L11.6 7H8l1-4.6Z",
  water: "M8 2.6S4 7 4 9.6a4 4 0 0 0 8 0C12 7 8 2.6 8 2.6Z",
  road: "M5.4 3 3.4 13M10.6 3l2 10M8 3.4v1.8M8 7.2V9M8 11v1.8",
  drone:
    "M4 2.6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM12 2.6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM4 10.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM12 10.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM5.2 5.4l5.6 5.2M10.8 5.4l-5.6 5.2",
  heat: "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.1 1.1M11.3 11.3l1.1 1.1M12.4 3.6l-1.1 1.1M4.7 11.3l-1.1 1.1",
  medical: "M6.4 2.8h3.2v3.6h3.6v3.2H9.6v3.6H6.4V9.6H2.8V6.4h3.6V2.8Z",
  building: "M2.8 8 8 3l5.2 5M4.2 7v6.2h7.6V7M7 13.2V9.6h2v3.6",
};

/** Symbols of the types that come with the program, for screens that don't know the agency's own. */
const SHIPPED: Record<string, string> = {
  "attack-on-crowd": "attack",
  blackout: "power",
  "crowd-crush": "crowd",
  "cyber-attack": "cyber",
  "dangerous-goods": "road",
  drone: "drone",
  fire: "fire",
  flood: "water",
  "gas-release": "gas",
  "heat-wave": "heat",
  "missing-person": "person",
  "unattended-object": "object",
};

/** Symbols by type. */
export type TypeIcons = Readonly<Record<string, string>>;

/** The symbol of a type: the agency's own choice, else that of the program, else the one for all. */
export function iconOfType(type: string, own: TypeIcons): string {
  const icon = own[type] ?? SHIPPED[type] ?? "incident";
  return icon in INCIDENT_SIGNS ? icon : "incident";
}

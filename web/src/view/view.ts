import type { Severity } from "../api/types";
import { useStore } from "../lib/useStore";
import { SEVERITIES } from "../picture/alerts";
import { look, place } from "./location";

/** What the operator has chosen; `kind` says which list it is from. */
export type Selection = { kind: "alert" | "item" | "source" | "incident"; id: string };

export function parseSelection(text: string | null): Selection | null {
  const [kind, ...rest] = (text ?? "").split(":");
  const id = rest.join(":");
  return id !== "" && (kind === "alert" || kind === "item" || kind === "source" || kind === "incident")
    ? { kind, id }
    : null;
}

export const selectionText = (selection: Selection | null): string | null =>
  selection ? `${selection.kind}:${selection.id}` : null;

export function currentSelection(): Selection | null {
  return parseSelection(place.current().params.get("sel"));
}

export function useSelection(): Selection | null {
  const text = useStore(place, (p) => p.params.get("sel"));
  return parseSelection(text);
}

/** Chooses in this window; the windows beside it follow through the channel. */
export function select(selection: Selection | null): void {
  const text = selectionText(selection);
  if (place.current().params.get("sel") !== text) look({ sel: text });
}

/** The moment of the past that is looked at, or null for live. */
export function usePastMillis(): number | null {
  return useStore(place, (p) => parseMoment(p.params.get("at")));
}

export const currentPastMillis = (): number | null => parseMoment(place.current().params.get("at"));

function parseMoment(text: string | null): number | null {
  const millis = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(millis) ? null : millis;
}

export function lookAt(millis: number | null, how: "push" | "replace" = "replace"): void {
  look({ at: millis === null ? null : new Date(Math.round(millis / 1000) * 1000).toISOString() }, how);
}

export const useDomainParam = (): string | null => useStore(place, (p) => p.params.get("domain"));

export const useParam = (name: string): string => useStore(place, (p) => p.params.get(name) ?? "");

/** Severities that are shown; none in the address means all. */
export function parseSeverities(text: string): Severity[] {
  const wanted = text.split(",");
  const found = SEVERITIES.filter((severity) => wanted.includes(severity));
  return found.length === 0 ? [...SEVERITIES] : found;
}

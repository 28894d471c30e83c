import type { CorrelationGroup, WhyCorrelation } from "../../api/types";

/** What a rule is asked about: an observation by its reference, or an event that somebody wrote. */
export type About = { observation: string } | { observation?: never; event: Record<string, unknown> };

const REFERENCE = /^([^\s/]+\/\S+|[0-9a-f]{32})$/;

/** Reads what was typed: an object in JSON, else `source/id` or the id of an alert; null when it is none of these. */
export function readQuestion(text: string): About | null {
  const written = text.trim();
  if (!written.startsWith("{")) return REFERENCE.test(written) ? { observation: written } : null;
  try {
    return { event: JSON.parse(written) as Record<string, unknown> };
  } catch {
    return null;
  }
}

/** What became of the observation in a group, said first. */
export type Fate = "alerted" | "called-off" | "awaits" | "complete" | "short" | "apart";

export function fateOf(group: CorrelationGroup): Fate {
  if (group.alert !== null) return "alerted";
  if (group.value === null) return "apart";
  if (!group.holds) return "short";
  const absent = group.rules.filter((rule) => rule.absent);
  if (absent.length === 0) return "complete";
  return absent.some((rule) => rule.matches > 0) ? "called-off" : "awaits";
}

/** How much is missing to the lower bound of what is counted; 0 when nothing is, null when that can't be said in a number. */
export function missingIn(group: CorrelationGroup): number | null {
  const counted = ["event_count", "value_count", "temporal", "temporal_ordered", "sustained"].includes(group.measure);
  if (!counted || group.condition !== "" || group.bounds.length === 0) return null;
  const value = group.value ?? 0;
  const needed = group.bounds.map((bound) => {
    if (bound.operator === "gte" || bound.operator === "eq") return bound.number;
    return bound.operator === "gt" ? bound.number + 1 : 0;
  });
  return Math.max(0, Math.max(...needed) - value);
}

/** The titles of the rules that must match and have not, where the correlation asks for all of them. */
export function missingRules(group: CorrelationGroup): string[] {
  const asksRules = group.measure === "temporal" || group.measure === "temporal_ordered";
  if (!asksRules || group.condition !== "") return [];
  return group.rules.filter((rule) => !rule.absent && rule.matches === 0).map((rule) => rule.title);
}

/** What a correlation is shown with first: the fullest group, or that there is none. */
export const bestFate = (correlation: WhyCorrelation): Fate | "none" => {
  const best = correlation.groups[0];
  return best === undefined ? "none" : fateOf(best);
};

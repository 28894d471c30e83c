import type { CloseReason, VerdictCount } from "../../api/items";

/** What was said of a rule's alerts. */
export interface RuleVerdicts {
  kind: string;
  rule: string;
  counts: Partial<Record<CloseReason, number>>;
  /** of all that were closed, those of which there was nothing, 0 to 1 */
  falseShare: number;
}

/** One line for each rule, the one with most false alarms first. */
export function byRule(counts: readonly VerdictCount[]): RuleVerdicts[] {
  const rules = new Map<string, RuleVerdicts>();
  for (const { kind, rule, verdict, count } of counts) {
    const key = `${kind} ${rule}`;
    const known = rules.get(key) ?? { kind, rule, counts: {}, falseShare: 0 };
    rules.set(key, { ...known, counts: { ...known.counts, [verdict]: count } });
  }
  return [...rules.values()]
    .map((rule) => ({ ...rule, falseShare: shareOf(rule.counts) }))
    .sort((one, other) => (other.counts.false ?? 0) - (one.counts.false ?? 0) || one.rule.localeCompare(other.rule));
}

function shareOf(counts: RuleVerdicts["counts"]): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : (counts.false ?? 0) / all;
}

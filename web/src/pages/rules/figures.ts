import type { RuleRow } from "../../api/types";
import { t } from "../../i18n";
import { formatNumber } from "../../lib/format";
import { noiseOf } from "./rows";

/** Whole percents; what is there at all is never 0 %. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  return `${share > 0 && whole === 0 ? "<\u20091" : formatNumber(whole)}\u00a0%`;
}

/** "25 % of 8": how many of the closed alerts were false; nothing when none was closed. */
export function noiseWords(rule: RuleRow): string {
  const noise = noiseOf(rule);
  return noise === null ? "" : t("rules.figures.noise", { share: percent(noise), count: rule.figures.closed });
}

/** The same as a sentence, where no header says what it is. */
export function costSentence(rule: RuleRow): string {
  const { micros, costShare } = rule.figures;
  if (micros === null || costShare === null) return t("rules.figures.unknown.cost");
  return t("rules.figures.cost.sentence", { micros: formatNumber(micros), share: percent(costShare) });
}

/** "42 µs, 3 %": for 1,000 observations, and of the time of all rules; said to be unknown while it is. */
export function costWords(rule: RuleRow): string {
  const { micros, costShare } = rule.figures;
  if (rule.state === "draft" || rule.state === "retired") return "";
  if (micros === null || costShare === null) return t("rules.figures.unknown");
  return t("rules.figures.cost", { micros: formatNumber(micros), share: percent(costShare) });
}

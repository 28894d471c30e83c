import type { CorrelationGroup, CorrelationRuleCount, WhyAnswer, WhyCorrelation } from "../../api/types";
import { t } from "../../i18n";
import { formatMoment, formatNumber, formatTime } from "../../lib/format";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { Held } from "./Held";
import styles from "./Rules.module.css";
import { bestFate, fateOf, missingIn, missingRules } from "./why";

const MOST_GROUPS = 8;

/** What a correlation made of the observation: its groups, what they had by then, what they lacked, what became of it. */
export function CorrelationWhy({ correlation, answer }: { correlation: WhyCorrelation; answer: WhyAnswer }) {
  const fate = bestFate(correlation);
  return (
    <section aria-label={correlation.title}>
      <h3>
        {correlation.title}: {t(`rules.why.fate.${fate}`)}
      </h3>
      {fate === "none" && <NoGroup correlation={correlation} answer={answer} />}
      {correlation.groups.slice(0, MOST_GROUPS).map((group, index) => (
        <Group key={index} group={group} hidden={answer.hidden} />
      ))}
      {answer.covered && (
        <p className={styles.none}>
          {t("rules.why.covered", { from: moment(answer.covered.from), to: moment(answer.covered.to) })}
        </p>
      )}
    </section>
  );
}

function NoGroup({ correlation, answer }: { correlation: WhyCorrelation; answer: WhyAnswer }) {
  const reasons = correlation.uncounted.map((one) => ({
    title: answer.rules.find((rule) => rule.id === one.rule)?.title ?? one.rule,
    reason: t(`rules.why.uncounted.${one.reason}`),
  }));
  if (answer.covered === null) return <p className={styles.none}>{t("rules.why.uncovered")}</p>;
  if (reasons.length === 0) return <p className={styles.none}>{t("rules.why.nogroup")}</p>;
  return (
    <ul className={styles.part}>
      {reasons.map((one) => (
        <li key={one.title}>
          <Held held={false} /> {one.title}: {one.reason}
        </li>
      ))}
    </ul>
  );
}

function Group({ group, hidden }: { group: CorrelationGroup; hidden: boolean }) {
  return (
    <div className={styles.group} data-fate={fateOf(group)}>
      <p>
        <b>{nameOf(group, hidden)}:</b> {t(`rules.why.fate.${fateOf(group)}`)}
      </p>
      <Facts facts={factsOf(group)} />
      <ul className={styles.part}>
        {group.rules.map((rule) => (
          <Count key={rule.rule} rule={rule} />
        ))}
      </ul>
    </div>
  );
}

function Count({ rule }: { rule: CorrelationRuleCount }) {
  const words = rule.absent ? "rules.why.followed" : "rules.why.matched";
  return (
    <li>
      <Held held={rule.absent === (rule.matches === 0)} /> {rule.title} <em>{t(words, { count: rule.matches })}</em>
    </li>
  );
}

/** The values that part the groups: "source srv-1, user ada". */
function nameOf(group: CorrelationGroup, hidden: boolean): string {
  const parts = Object.entries(group.group).map(([field, value]) => `${field} ${hidden ? "…" : value || "–"}`);
  if (group.asset !== "") parts.push(t("rules.why.asset", { name: group.asset }));
  return parts.length === 0 ? t("rules.why.onegroup") : parts.join(", ");
}

function factsOf(group: CorrelationGroup): Fact[] {
  const sustained = group.measure === "sustained";
  const facts: Fact[] = [
    [t("rules.why.found.label"), foundOf(group, sustained)],
    [t("rules.why.asked"), askedOf(group, sustained)],
  ];
  const missing = missingOf(group, sustained);
  if (group.alert === null && missing !== "") facts.push([t("rules.why.missing"), missing]);
  facts.push([t("rules.why.window"), `${moment(group.from)} – ${formatTime(Date.parse(group.at))}`]);
  facts.push([t("rules.why.until"), moment(group.until)]);
  if (group.nearMeters > 0)
    facts.push([t("rules.why.near"), t("rules.why.near.value", { meters: formatNumber(group.nearMeters) })]);
  if (group.alert !== null) {
    const values = { since: moment(group.alert.since), matches: formatNumber(group.alert.matches) };
    facts.push([t("rules.why.alert"), t("rules.why.alert.since", values)]);
  }
  return facts;
}

function foundOf(group: CorrelationGroup, sustained: boolean): string {
  if (group.value === null) return t("rules.why.nothing");
  const value = sustained ? minutes(group.value) : formatNumber(group.value);
  return t(`rules.why.measure.${group.measure}`, { value, field: group.field });
}

function askedOf(group: CorrelationGroup, sustained: boolean): string {
  if (group.condition !== "") return group.condition;
  return group.bounds
    .map((bound) =>
      t(`rules.why.bound.${bound.operator}`, {
        number: sustained ? minutes(bound.number) : formatNumber(bound.number),
      }),
    )
    .join(", ");
}

function missingOf(group: CorrelationGroup, sustained: boolean): string {
  const rules = missingRules(group);
  if (rules.length > 0) return rules.join(", ");
  const missing = missingIn(group);
  if (missing === null || missing === 0) return "";
  return sustained ? minutes(missing) : formatNumber(missing);
}

const minutes = (millis: number): string => t("rules.why.minutes", { minutes: formatNumber(millis / 60_000) });

const moment = (iso: string): string => formatMoment(Date.parse(iso));

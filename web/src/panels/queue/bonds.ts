import type { Item } from "../../api/items";
import { t, word } from "../../i18n";
import { explanationOf } from "../../i18n/explain";
import { titleWords } from "../../i18n/titles";
import { formatMinute, formatQuantity } from "../../lib/format";

type Bonds = NonNullable<Item["bonds"]>;

type Why = Pick<Item, "bonds" | "explanation" | "saying" | "expected">;

const MOST_NAMED = 3;

/**
 * Why alerts are one item, in the reader's words, and to which event they were expected; of a single alert, why it was
 * raised.
 */
export function whyOf({ bonds, expected, ...alert }: Why): string {
  const why = bonds ? bondWords(bonds) : explanationOf(alert);
  if (!expected) return why;
  return t("item.why.expected", { name: expected.name, until: formatMinute(Date.parse(expected.until)), why });
}

function bondWords(bonds: Bonds): string {
  const about = aboutWords(bonds.about);
  if (bonds.further) return t("item.why.further", { count: bonds.alerts, about });
  return [
    t("item.why.related", { count: bonds.alerts, extent: extentWords(bonds), about }),
    ...(bonds.assets.length > 0 ? [t("item.why.assets", { names: names(bonds.assets) })] : []),
    ...(bonds.rules.length > 0 ? [t("item.why.rules", { names: names(bonds.rules.map(titleWords)) })] : []),
  ].join(", ");
}

function extentWords({ oneSource, meters, minutes }: Bonds): string {
  const time = timeWords(minutes);
  if (oneSource) return t("item.why.source", { time });
  return meters === null
    ? t("item.why.time", { time })
    : t("item.why.place", { distance: formatQuantity(meters, "m"), time });
}

const timeWords = (minutes: number): string =>
  minutes < 120 ? formatQuantity(minutes, "min") : formatQuantity(Math.ceil(minutes / 60), "h");

function aboutWords(about: Bonds["about"]): string {
  const words = about.map(({ category, alerts }) => ({ name: nameOf(category), alerts }));
  const [only] = words;
  if (only && words.length === 1) return t("item.why.all", { name: only.name });
  const named = words.slice(0, MOST_NAMED).map(({ name, alerts }) => `${name} (${alerts})`);
  return t("item.why.about", { names: named.join(", ") }) + (words.length > MOST_NAMED ? ", …" : "");
}

const nameOf = (category: string): string => (category === "" ? t("item.why.unknown") : word("category", category));

const names = (all: readonly string[]): string =>
  all.slice(0, MOST_NAMED).join(", ") + (all.length > MOST_NAMED ? ", …" : "");

import type { Evidence } from "../../api/types";
import { t } from "../../i18n";
import { formatNumber, formatQuantity, formatUnit } from "../../lib/format";

/** Where the value stands against what is usual, in words. */
export function comparison({ value, unit, expectedLow, expectedHigh }: Evidence): string {
  if (expectedHigh !== null && value > expectedHigh) return above(value, unit, expectedLow, expectedHigh);
  if (expectedLow !== null && value < expectedLow) {
    return t("detail.under", { difference: formatQuantity(expectedLow - value, unit) });
  }
  return t("detail.within");
}

function above(value: number, unit: string, low: number | null, high: number): string {
  if (low === null) return t("detail.over", { difference: formatQuantity(value - high, unit) });
  const middle = (low + high) / 2;
  const factor = value / middle;
  if (middle > 0 && factor >= 1.5) return t("detail.above", { factor: formatNumber(Number(factor.toPrecision(2))) });
  return t("detail.over", { difference: formatQuantity(value - high, unit) });
}

/** One bound alone is a limit that someone set; two are what is usual. */
export const isLimit = ({ expectedLow, expectedHigh }: Evidence): boolean =>
  (expectedLow === null) !== (expectedHigh === null);

/** "9 – 26 µg/m³", or the one limit there is. */
export function expectedText({ unit, expectedLow, expectedHigh }: Evidence): string | null {
  if (expectedLow !== null && expectedHigh !== null) {
    return `${formatNumber(expectedLow)} – ${formatNumber(expectedHigh)}\u00a0${formatUnit(unit)}`;
  }
  if (expectedHigh !== null) return t("detail.limit.high", { value: formatQuantity(expectedHigh, unit) });
  if (expectedLow !== null) return t("detail.limit.low", { value: formatQuantity(expectedLow, unit) });
  return null;
}

/** Positions from 0 to 1 on a scale that holds value and band with a margin. */
export interface Scale {
  value: number;
  low: number;
  high: number;
}

export function scaleOf({ value, expectedLow, expectedHigh }: Evidence): Scale | null {
  if (expectedLow === null && expectedHigh === null) return null;
  const low = expectedLow ?? Math.min(value, expectedHigh ?? value, 0);
  const high = expectedHigh ?? Math.max(value, low);
  const from = Math.min(value, low);
  const width = Math.max(value, high) - from || 1;
  const at = (x: number): number => 0.04 + (0.92 * (x - from)) / width;
  return { value: at(value), low: expectedLow === null ? 0 : at(low), high: expectedHigh === null ? 1 : at(high) };
}

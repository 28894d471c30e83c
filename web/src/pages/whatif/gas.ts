import type { GasStrength, GasTaken } from "../../api/simulations";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { formatQuantity, formatSpan } from "../../lib/format";

/** How much of what, and when it fells. */
export function strengthWords({ substance, ppm, fallsAfterSeconds }: GasStrength): string {
  const strength = `${t(`whatif.gas.${substance}`)} ${formatQuantity(ppm, "[ppm]")}`;
  return fallsAfterSeconds === null
    ? t("whatif.gas.never", { strength })
    : t("whatif.gas.falls", { strength, time: formatSpan(1000 * fallsAfterSeconds) });
}

/** The same, and where that is from. */
export function gasWords({ gas, origin, reading }: GasTaken): string {
  const words = strengthWords(gas);
  const measured =
    reading && `${titleWords(reading.title)}, ${reading.label} ${formatQuantity(reading.value, reading.unit)}`;
  if (origin === "said") return t("whatif.gas.said", { words });
  if (!measured) return t("whatif.gas.assumed", { words });
  return t(origin === "measured" ? "whatif.gas.measured" : "whatif.gas.doseless", { words, reading: measured });
}

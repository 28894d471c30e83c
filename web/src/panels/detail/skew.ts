import { t } from "../../i18n";
import { formatTenths } from "../../lib/format";

const NOTICED_MILLIS = 2_000;

/** How the source's clock stands to ours; up to two seconds count as in step. */
export function skewText(skewMs: number | null): string {
  if (skewMs === null) return "–";
  if (Math.abs(skewMs) < NOTICED_MILLIS) return t("source.skew.ok");
  const seconds = formatTenths(Math.abs(skewMs) / 1000);
  return t(skewMs > 0 ? "source.skew.ahead" : "source.skew.behind", { seconds });
}

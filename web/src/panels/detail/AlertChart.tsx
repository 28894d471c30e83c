import type { AlertSummary } from "../../api/types";
import { useMoment } from "../../app/Age";
import { ChartStack } from "../chart/ChartStack";
import { useSeries } from "../chart/useSeries";
import styles from "./Detail.module.css";

const BEFORE_MILLIS = 90 * 60_000;
const AFTER_MILLIS = 30 * 60_000;

/** The hour around the alert: what came, what is usual, and where it left it. */
export function AlertChart({ alert, property }: { alert: AlertSummary; property: string }) {
  const now = useMoment(10_000);
  const from = Date.parse(alert.startTime) - BEFORE_MILLIS;
  const to = Math.min(now, Date.parse(alert.endTime) + AFTER_MILLIS);
  const { series, error } = useSeries(alert.source, [property], from, Math.max(to, Date.parse(alert.endTime)));
  if (error !== null && series.length === 0) return null;
  const marked = series.map((one) => ({
    ...one,
    alerts: one.alerts.some((a) => a.id === alert.id) ? one.alerts : [...one.alerts, alert],
  }));
  return (
    <div className={styles.chart}>
      <ChartStack series={marked} from={from} to={to} chosen={alert.id} />
    </div>
  );
}

import { random } from "./random.mjs";

const hash = (text) => [...text].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) | 0, 7);
const DAY = 86_400_000;
const level = (mean, t, seed) =>
  mean *
  (1 + 0.35 * Math.sin((2 * Math.PI * (t + seed * 1000)) / DAY) + 0.08 * Math.sin((2 * Math.PI * t) / 3_600_000));

/** A series with its band; an alert's value stands out of it from the alert's start to its end. */
export function makeSeries(source, [property, label, unit, mean], from, to, points, alerts) {
  const seed = Math.abs(hash(source.id + property)) % 3600;
  const step = Math.max(10_000, Math.ceil((to - from) / points / 1000) * 1000);
  const values = [];
  const band = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) {
    const mid = level(mean, t, seed);
    const noise = random(hash(source.id) ^ (t / 1000))() - 0.5;
    const alert = alerts.find(
      (a) => a.evidence?.property === property && t >= Date.parse(a.startTime) - 120_000 && t <= Date.parse(a.endTime),
    );
    const rise = alert
      ? (t - Date.parse(alert.startTime) + 120_000) /
        (Date.parse(alert.endTime) - Date.parse(alert.startTime) + 120_000)
      : 0;
    values.push([t, alert ? mid + (alert.evidence.value - mid) * rise : mid * (1 + 0.24 * noise)]);
    if (t % (step * 6) === 0) band.push([t, mid * 0.78, mid, mid * 1.24]);
  }
  return { property, label, unit, points: values, band, alerts };
}

import { t } from "../i18n";

const UNITS: Record<string, string> = {
  "1": "",
  "ug/m3": "µg/m³",
  "mg/m3": "mg/m³",
  "m3/h": "m³/h",
  "{vehicle}/h": "vehicles/h",
  "{person}": "people",
  "{person}/m2": "people/m²",
  Cel: "°C",
  deg: "°",
  "[ppm]": "ppm",
  "[ppb]": "ppb",
  "dB[A]": "dB(A)",
  "dB[SPL]": "dB",
  "/min": "per min",
};

/** The unit as people write it, from its UCUM code. */
export function formatUnit(ucum: string): string {
  const known = UNITS[ucum];
  if (known !== undefined) return known;
  return ucum
    .replace(/[{}[\]]/g, "")
    .replace(/(?<=[a-z])2(?!\d)/g, "²")
    .replace(/(?<=[a-z])3(?!\d)/g, "³");
}

/** At most three significant digits below 100, whole numbers above, grouped. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toLocaleString("en-GB", { maximumFractionDigits: digits });
}

export function formatQuantity(value: number, ucum: string): string {
  const unit = formatUnit(ucum);
  return unit === "" ? formatNumber(value) : `${formatNumber(value)}\u202f${unit}`;
}

let zone: string | undefined;
let clock = makeClock();

function makeClock() {
  const common: Intl.DateTimeFormatOptions = { hourCycle: "h23" };
  if (zone) common.timeZone = zone;
  const time: Intl.DateTimeFormatOptions = { ...common, hour: "2-digit", minute: "2-digit" };
  return {
    minutes: new Intl.DateTimeFormat("en-GB", time),
    seconds: new Intl.DateTimeFormat("en-GB", { ...time, second: "2-digit" }),
    date: new Intl.DateTimeFormat("sv-SE", { ...common, year: "numeric", month: "2-digit", day: "2-digit" }),
  };
}

/** All times are shown in the city's own zone. */
export function setTimeZone(name: string): void {
  zone = name;
  clock = makeClock();
}

export const formatTime = (millis: number): string => clock.seconds.format(millis);
export const formatMinute = (millis: number): string => clock.minutes.format(millis);
export const formatDate = (millis: number): string => clock.date.format(millis);
export const formatMoment = (millis: number): string => `${formatDate(millis)} ${formatTime(millis)}`;

/** "2 min": how long ago, in one unit. */
export function formatAge(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  if (seconds < 1) return t("age.now");
  if (seconds < 60) return t("age.seconds", { count: seconds });
  if (seconds < 3_600) return t("age.minutes", { count: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t("age.hours", { count: Math.floor(seconds / 3_600) });
  return t("age.days", { count: Math.floor(seconds / 86_400) });
}

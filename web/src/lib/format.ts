import { currentLocale, type Key, t } from "../i18n";

const UNITS: Record<string, string> = {
  "1": "",
  "ug/m3": "µg/m³",
  "mg/m3": "mg/m³",
  "m3/h": "m³/h",
  Cel: "°C",
  deg: "°",
  "[ppm]": "ppm",
  "[ppb]": "ppb",
  "dB[A]": "dB(A)",
  "dB[SPL]": "dB",
};
/** Units that are words, and so are said in the reader's language. */
const UNIT_WORDS: Record<string, Key> = {
  "{vehicle}/h": "unit.vehiclesPerHour",
  "{person}": "unit.people",
  "{person}/m2": "unit.peoplePerSquareMetre",
  "/min": "unit.perMinute",
};

/** The unit as people write it, from its UCUM code. */
export function formatUnit(ucum: string): string {
  const known = UNITS[ucum];
  if (known !== undefined) return known;
  const key = UNIT_WORDS[ucum];
  if (key) return t(key);
  return ucum
    .replace(/[{}[\]]/g, "")
    .replace(/(?<=[a-z])2(?!\d)/g, "²")
    .replace(/(?<=[a-z])3(?!\d)/g, "³");
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** In the reader's language; kept, because making a format takes far longer than using it. */
function inDigits(value: number, kind: string, options: Intl.NumberFormatOptions): string {
  const key = `${currentLocale()} ${kind}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(currentLocale(), options);
  numberFormats.set(key, format);
  return format.format(value);
}

/** At most three significant digits below 100, whole numbers above, grouped. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return inDigits(value, `up to ${digits}`, { maximumFractionDigits: digits });
}

/** Exactly one digit after the point, so that a number that changes does not jump. */
export function formatTenths(value: number): string {
  return inDigits(value, "tenths", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Six significant digits, for numbers that are not measured. */
export const formatPrecise = (value: number): string => inDigits(value, "six", { maximumSignificantDigits: 6 });

export function formatQuantity(value: number, ucum: string): string {
  const unit = formatUnit(ucum);
  return unit === "" ? formatNumber(value) : `${formatNumber(value)}\u00a0${unit}`;
}

const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MILLIS = 86_400_000;

/** "Saturday" for 6: the days from 1, Monday, to 7. */
export const formatWeekday = (day: number): string =>
  new Date(A_MONDAY + (day - 1) * DAY_MILLIS).toLocaleDateString(currentLocale(), { weekday: "long", timeZone: "UTC" });

let zone: string | undefined;
let clock = makeClock();

function makeClock() {
  const common: Intl.DateTimeFormatOptions = { hourCycle: "h23" };
  if (zone) common.timeZone = zone;
  const time: Intl.DateTimeFormatOptions = { ...common, hour: "2-digit", minute: "2-digit" };
  return {
    minutes: new Intl.DateTimeFormat("en-GB", time),
    seconds: new Intl.DateTimeFormat("en-GB", { ...time, second: "2-digit" }),
    zone: new Intl.DateTimeFormat("en-GB", { ...common, timeZoneName: "short" }),
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

/** The same with the zone, "2026-05-30 20:59:58 CEST": for what leaves the room on paper. */
export function formatZoned(millis: number): string {
  const name = clock.zone.formatToParts(millis).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${formatMoment(millis)} ${name}`.trim();
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?)?$/;

/** The moment that someone wrote by the city's clock, "2026-11-22 02:10" or a date alone; null when it is none. */
export function parseMoment(text: string): number | null {
  const parts = MOMENT.exec(text.trim());
  if (!parts) return null;
  const [, date, minutes = "00:00", seconds = ":00"] = parts;
  const shown = Date.parse(`${date}T${minutes}${seconds}Z`);
  if (Number.isNaN(shown)) return null;
  const guess = shown - zoneOffset(shown);
  return shown - zoneOffset(guess);
}

/** How far the city's clock is ahead of UTC then, in milliseconds. */
function zoneOffset(millis: number): number {
  return Date.parse(`${formatMoment(millis).replace(" ", "T")}Z`) - Math.floor(millis / 1000) * 1000;
}

/** "2 min": how long ago, in one unit. */
export function formatAge(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  if (seconds < 1) return t("age.now");
  if (seconds < 60) return t("age.seconds", { count: seconds });
  if (seconds < 3_600) return t("age.minutes", { count: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t("age.hours", { count: Math.floor(seconds / 3_600) });
  return t("age.days", { count: Math.floor(seconds / 86_400) });
}

/** "2 h 10 min", "3 d 4 h": how long something lasted, in at most two units. */
export function formatSpan(millis: number): string {
  const seconds = Math.round(millis / 1000);
  if (seconds < 120) return t("age.seconds", { count: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return t("age.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? `${t("age.hours", { count: hours })} ${t("age.minutes", { count: minutes % 60 })}`
    : `${t("age.days", { count: Math.floor(hours / 24) })} ${t("age.hours", { count: hours % 24 })}`;
}

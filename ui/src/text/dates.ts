/* Dates as people write them: "4 декабря", "среда, 25 ноября", "20 ноября, 10:14".

   Civil dates arrive as YYYY-MM-DD and instants as RFC 3339 with the offset of the operator's
   legal time zone. What is shown is the wall clock of that zone, read from the text itself: the
   zone of the laptop never takes part. */
import { locale } from "./fluent.svelte";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" });
  formats.set(key, known);
  return known.format(asDay(iso));
}

/** Noon of the civil date of a date or an instant, for formatting and comparing only. */
export function asDay(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T12:00:00Z`);
}

/** The civil date of an instant, YYYY-MM-DD. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** "4 декабря". */
export function dayShort(iso: string): string {
  return format(iso, { day: "numeric", month: "long" });
}

/** "4 декабря 2026". */
export function dayWithYear(iso: string): string {
  return format(iso, { day: "numeric", month: "long", year: "numeric" }).replace(/\s*г\.$/, "");
}

/** "Среда, 25 ноября". */
export function dayLong(iso: string): string {
  return capital(format(iso, { weekday: "long", day: "numeric", month: "long" }));
}

/** "23–29 нояб.", "30 нояб. – 6 дек.". */
export function daysBetween(from: string, to: string): string {
  const end = format(to, { day: "numeric", month: "short" });
  if (from === to) return end;
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8, 10))}–${end}`
    : `${format(from, { day: "numeric", month: "short" })} – ${end}`;
}

/** "20 ноября, 10:14"; with the year when it is not `year`. */
export function dayAndTime(instant: string, year?: string): string {
  const day = year !== undefined && instant.slice(0, 4) !== year ? dayWithYear(instant) : dayShort(instant);
  return `${day}, ${instant.slice(11, 16)}`;
}

/** "среда". */
export function weekday(iso: string): string {
  return format(iso, { weekday: "long" });
}

/** "ср". */
export function weekdayShort(iso: string): string {
  return format(iso, { weekday: "short" });
}

/** "декабря": the month as it stands after a number. */
export function monthName(iso: string): string {
  return dayShort(iso).replace(/^\d+\s+/, "");
}

/** "Ноябрь 2026". */
export function monthWithYear(iso: string): string {
  return capital(format(iso, { month: "long", year: "numeric" }).replace(/\s*г\.$/, ""));
}

/** "Ноябрь": the month as it stands alone. */
export function monthAlone(iso: string): string {
  return capital(format(iso, { month: "long" }));
}

/** "12 480". */
export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** "6,4". */
export function decimal(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
}

/** "96 %": a part of a whole, in whole per cent. */
export function percent(part: number): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(part);
}

/** "3,4 МБ". */
export function bytes(value: number): string {
  const steps = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(steps.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit: steps[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: step === 0 || value / 1000 ** step >= 100 ? 0 : 1,
  }).format(value / 1000 ** step);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/* Walking among dates: weeks from Monday, months by their length. Which days are worked is not known
   here; it comes with the data. */
import { asDay } from "../../text";

/** A month: YYYY-MM. */
export type Month = string;

export function plusDays(date: string, days: number): string {
  const day = asDay(date);
  day.setUTCDate(day.getUTCDate() + days);
  return iso(day);
}

export function plusMonths(month: Month, months: number): Month {
  const day = asDay(`${month}-01`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return iso(day).slice(0, 7);
}

export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** How many months `to` is after `from`. */
export function monthsBetween(from: Month, to: Month): number {
  const number = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return number(to) - number(from);
}

/** 0 is Monday. */
export function dayOfWeek(date: string): number {
  return (asDay(date).getUTCDay() + 6) % 7;
}

export function isWeekend(date: string): boolean {
  return dayOfWeek(date) > 4;
}

/** The weeks of a month from Monday; days of other months are holes. */
export function weeks(month: Month): (string | undefined)[][] {
  const first = `${month}-01`;
  const holes = dayOfWeek(first);
  const length = daysIn(month);
  const rows = Math.ceil((holes + length) / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => {
      const n = row * 7 + column - holes;
      return n < 0 || n >= length ? undefined : plusDays(first, n);
    }),
  );
}

/** Monday to Sunday, for headings. */
export const WEEK: readonly string[] = Array.from({ length: 7 }, (_, n) => plusDays("2024-01-01", n));

/** Where a key leads from a date: by day, week, to the ends of the week, by month. */
export function walked(date: string, key: string): string | undefined {
  switch (key) {
    case "ArrowLeft":
      return plusDays(date, -1);
    case "ArrowRight":
      return plusDays(date, 1);
    case "ArrowUp":
      return plusDays(date, -7);
    case "ArrowDown":
      return plusDays(date, 7);
    case "Home":
      return plusDays(date, -dayOfWeek(date));
    case "End":
      return plusDays(date, 6 - dayOfWeek(date));
    case "PageUp":
      return sameDay(date, -1);
    case "PageDown":
      return sameDay(date, 1);
    default:
      return undefined;
  }
}

/* 31 January and a month is 28 February, not 3 March. */
function sameDay(date: string, months: number): string {
  const month = plusMonths(monthOf(date), months);
  const day = Math.min(Number(date.slice(8)), daysIn(month));
  return `${month}-${String(day).padStart(2, "0")}`;
}

function daysIn(month: Month): number {
  return Number(plusDays(`${plusMonths(month, 1)}-01`, -1).slice(8));
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

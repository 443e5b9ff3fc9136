/**
 * Dates as the officer types them. The browser's own date fields follow the language of the system,
 * not of the program, and would show a Russian officer 11/20/2026; so a date is text here: day first,
 * any separator, the ISO form as well. Pure; what cannot be a date is null.
 */

/** Shown and typed as 20.11.2026 or, with a moment, 20.11.2026 10:14. */
export function typedDate(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  if (year === undefined) return "";
  return `${day}.${month}.${year}${time === undefined ? "" : ` ${time}`}`;
}

/** `2026-11-20` from what was typed. */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/.exec(text);
  return dayFirst === null ? null : civil(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
}

/** `2026-11-20T10:14` from what was typed; the time is needed, because limits may hang on the day it names. */
export function readMoment(typed: string): string | null {
  const [, day, hours, minutes] = /^(.*?)[\sT,]+(\d{1,2}):(\d\d)$/.exec(typed.trim()) ?? [];
  const date = readDate(day ?? "");
  if (date === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${date}T${hours?.padStart(2, "0")}:${minutes}`;
}

function civil(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return real ? date.toISOString().slice(0, 10) : null;
}

/* A small calendar for made-up data only: weekends and one holiday. The real one is the core's. */
import type { StripCellView } from "../src/api";

const HOLIDAYS: Record<string, string> = { "2026-11-04": "День народного единства" };

export const TODAY = "2026-11-25";

export function plus(date: string, days: number): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export function counts(date: string): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !(date in HOLIDAYS);
}

export function why(date: string): string {
  if (date in HOLIDAYS) return "holiday";
  return counts(date) ? "working" : "weekend";
}

export function note(date: string): string {
  return HOLIDAYS[date] ?? "";
}

/** The last day of a term of so many working days. */
export function due(received: string, term: number): string {
  let date = received;
  for (let left = term; left > 0;) {
    date = plus(date, 1);
    if (counts(date)) left -= 1;
  }
  return date;
}

export function strip(received: string, last: string, today = TODAY): StripCellView[] {
  const cells: StripCellView[] = [];
  for (let date = plus(received, 1); date <= last; date = plus(date, 1)) {
    cells.push({
      date,
      counts: counts(date),
      past: date < today,
      today: date === today,
      last: date === last,
      why: why(date),
      note: note(date),
    });
  }
  return cells;
}

/** Working days from today to the limit; negative when it has passed. */
export function daysLeft(last: string, today = TODAY): number {
  const [from, to, sign] = last >= today ? [today, last, 1] : [last, today, -1];
  let n = 0;
  for (let date = plus(from, 1); date <= to; date = plus(date, 1)) if (counts(date)) n += 1;
  return n * sign;
}

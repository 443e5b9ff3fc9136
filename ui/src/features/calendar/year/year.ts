/* A year of days as the screen shows them: what each is, by shape and by word. */
import type { CalendarView, MonthDay, MonthView, OverrideView, Why } from "../../../api";
import { dayLong, t } from "../../../text";
import { isWeekend } from "../days";

/** Years that can be looked at: from the first known decrees to three ahead. */
export const YEARS: readonly number[] = Array.from({ length: 18 }, (_, n) => 2013 + n);

/** What a day is, apart from being overridden. Each has a shape of its own. */
export type Mark = "working" | "short" | "worked" | "weekend" | "holiday" | "transferred";

export const MARKS: readonly Exclude<Mark, "working">[] = ["weekend", "holiday", "transferred", "worked", "short"];

export type YearDay = { date: string; mark: Mark; overridden: boolean; words: string };

/** Every day of the year by its date. */
export function yearDays(calendar: CalendarView, months: readonly MonthView[]): ReadonlyMap<string, YearDay> {
  const own = new Set(calendar.overrides.map(({ date }) => date));
  const days = months.flatMap((month) => month.days);
  return new Map(
    days.map((day) => [
      day.date,
      {
        date: day.date,
        mark: markOf(day),
        overridden: own.has(day.date),
        words: `${dayLong(day.date)}: ${words(day)}`,
      },
    ]),
  );
}

function markOf({ date, counts, why }: MonthDay): Mark {
  if (counts && isWeekend(date)) return "worked";
  const marks: Record<Why, Mark> = {
    working: "working",
    short: "short",
    weekend: "weekend",
    holiday: "holiday",
    transferred: "transferred",
  };
  return marks[why];
}

function words({ why, note }: MonthDay): string {
  return note === "" ? t(`why-${why}`) : `${t(`why-${why}`)}: ${note}`;
}

/** "работает как обычно" or "не работает": what the officer decided. */
export function decided({ working }: Pick<OverrideView, "working">): string {
  return t(working ? "override-working" : "override-off");
}

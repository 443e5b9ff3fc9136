/** What the calendar shows: the limits of a month, one limit counted, or the days of a year. */
export type CalendarTab = "month" | "count" | "year";

export const TABS: readonly CalendarTab[] = ["month", "count", "year"];

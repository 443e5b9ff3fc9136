/* What a day of the month says: its squares, and its words for the pointer, the keyboard and a
   screen reader. */
import type { MonthDay } from "../../../api";
import { dayLong, t } from "../../../text";
import { isWeekend } from "../days";

export type Square = "late" | "late-unaccepted" | "due" | "unaccepted";

/** Squares that fit into a line of a day; where they do not, so few that "+56" stands beside them. */
const ROOM = 7;
const BESIDE_MORE = 4;

export function squares({ date, due, unaccepted }: MonthDay, today: string): { shown: Square[]; more: number } {
  const shown = due > ROOM ? BESIDE_MORE : due;
  /* where not all fit, what nobody accepted yet still shows */
  const open = unaccepted === 0 ? 0 : Math.max(1, Math.round((shown * unaccepted) / due));
  const late = date < today;
  return {
    shown: [
      ...Array<Square>(shown - open).fill(late ? "late" : "due"),
      ...Array<Square>(open).fill(late ? "late-unaccepted" : "unaccepted"),
    ],
    more: due - shown,
  };
}

/** The one word that stands in the cell: a holiday's name, that a Saturday is worked … */
export function shortly({ date, counts, why, note }: MonthDay): string {
  if (why === "holiday") return note;
  if (why === "transferred") return t("calendar-word-transferred");
  if (counts && isWeekend(date)) return t("calendar-word-worked");
  if (why === "short") return t("calendar-word-short");
  return "";
}

/** What the day is, in one line. */
export function ground({ why, note }: MonthDay): string {
  return note === "" || note === t(`why-${why}`) ? t(`why-${why}`) : `${t(`why-${why}`)}: ${note}`;
}

/** Everything, for those who do not see the cell. */
export function inWords(day: MonthDay, today: string): string {
  const { date, due, unaccepted } = day;
  const late = date < today ? "calendar-day-late" : "calendar-day";
  const load = due === 0 ? t("calendar-day-none") : t(late, { due, unaccepted });
  return `${dayLong(date)}: ${ground(day)}. ${load}`;
}

/** The same with the numbers of the first requests, for the pointer. */
export function inFull(day: MonthDay, today: string): string {
  const rest = day.due - day.requests.length;
  const numbers = [...day.requests, ...(rest > 0 ? [t("calendar-more", { n: rest })] : [])];
  return [inWords(day, today), numbers.join(", ")].filter(Boolean).join("\n");
}

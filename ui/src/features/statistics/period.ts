/* The period that is looked at, by day of receipt. */
import { readDate, typedDate } from "../../text";

export type Period = {
  by: "year" | "quarter" | "custom";
  year: number;
  quarter: 1 | 2 | 3 | 4;
  /** As typed. */
  from: string;
  to: string;
};

/** Both ends included. */
export type Range = { from: string; to: string };

/** The first year the statistics can be asked for. */
const EARLIEST = 2022;

export function years(today: string): number[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: Math.max(1, last - EARLIEST + 1) }, (_, n) => last - n);
}

export function currentYear(today: string): Period {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3) as Period["quarter"];
  return { by: "year", year, quarter, from: typedDate(`${year}-01-01`), to: typedDate(today) };
}

/** The days that are meant; nothing while they cannot be read or stand the wrong way round. */
export function rangeOf({ by, year, quarter, from, to }: Period): Range | undefined {
  if (by === "year") return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (by === "quarter") return { from: `${year}-${first(quarter)}-01`, to: `${year}-${LAST_DAYS[quarter]}` };
  const [a, b] = [readDate(from), readDate(to)];
  return a === null || b === null || a > b ? undefined : { from: a, to: b };
}

/** Which typed end cannot be read, or that they stand the wrong way round. */
export function wrongEnd({ by, from, to }: Period): "from" | "to" | "order" | undefined {
  if (by !== "custom") return undefined;
  const [a, b] = [readDate(from), readDate(to)];
  if (a === null) return "from";
  if (b === null) return "to";
  return a > b ? "order" : undefined;
}

const LAST_DAYS = { 1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31" } as const;

function first(quarter: Period["quarter"]): string {
  return String(quarter * 3 - 2).padStart(2, "0");
}

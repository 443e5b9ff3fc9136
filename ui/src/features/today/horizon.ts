/* The next ten working days: cards with their load, and between them the days that do not count. */
import type { DayLoad } from "../../api";

export type Card = { kind: "day"; day: DayLoad; squares: Square[]; more: number };
export type Gap = { kind: "gap"; days: DayLoad[] };
export type Square = "late" | "due" | "unaccepted";

/** Squares that fit into a card before "+ 4" stands for the rest. */
const ROOM = 12;

export function horizon(days: readonly DayLoad[]): (Card | Gap)[] {
  const parts: (Card | Gap)[] = [];
  for (const day of days) {
    const last = parts.at(-1);
    if (day.counts) parts.push({ kind: "day", day, ...load(day) });
    else if (last?.kind === "gap") last.days.push(day);
    else parts.push({ kind: "gap", days: [day] });
  }
  return parts;
}

function load({ due, overdue, unaccepted }: DayLoad): { squares: Square[]; more: number } {
  const open = Math.min(unaccepted, due - overdue);
  const all: Square[] = [
    ...Array<Square>(overdue).fill("late"),
    ...Array<Square>(due - overdue - open).fill("due"),
    ...Array<Square>(open).fill("unaccepted"),
  ];
  const shown = all.length > ROOM ? ROOM - 2 : all.length;
  return { squares: all.slice(0, shown), more: all.length - shown };
}

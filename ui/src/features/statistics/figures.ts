/* The large figures: six numbers a head of a company asks for, each with a line that explains it. */
import type { Tally } from "../../api";
import { count, decimal, percent, t } from "../../text";

export type Figure = { id: string; value: string; note: string; tone: "plain" | "late" | "warning" };

export function figures(all: Tally): Figure[] {
  return [
    figure("received", count(all.received), { extended: all.extended, dismissed: all.dismissed }),
    figure("on-time", share(all.on_time, all.completed), { n: all.on_time, of: all.completed }),
    figure("late", count(all.late), {}, all.late > 0 ? "late" : "plain"),
    figure("near", count(all.near_misses), {}, all.near_misses > 0 ? "warning" : "plain"),
    figure("days", all.average_days === null ? "–" : decimal(all.average_days), { longest: all.longest_days ?? 0 }),
    figure("open", count(all.open), { overdue: all.overdue }),
  ];
}

function figure(id: string, value: string, args: Record<string, number>, tone: Figure["tone"] = "plain"): Figure {
  return { id, value, note: t(`stats-note-${id}`, args), tone };
}

/* Rounded down: a hundred per cent is said only when nothing was late. */
function share(part: number, whole: number): string {
  return whole === 0 ? "–" : percent(Math.floor((100 * part) / whole) / 100);
}

/* Each request once: what presses, what is in danger, what lies ahead. The reasons of a danger stand
   in its row, also when it already presses. Pure. */
import type { RequestRow, RiskReason, TodayView } from "../../api";

/** What presses and what is in danger are all here; what lies ahead is a look, the list is one key away. */
const AHEAD = 40;

export type Arranged = {
  now: readonly RequestRow[];
  risk: readonly RequestRow[];
  later: readonly RequestRow[];
  reasons: ReadonlyMap<string, readonly RiskReason[]>;
};

export function arranged({ now, later, at_risk }: Pick<TodayView, "now" | "later" | "at_risk">): Arranged {
  const pressing = new Set(now.map(({ id }) => id));
  const risk = at_risk.map(({ row }) => row).filter(({ id }) => !pressing.has(id));
  const shown = new Set([...pressing, ...risk.map(({ id }) => id)]);
  return {
    now,
    risk,
    later: later.filter(({ id }) => !shown.has(id)).slice(0, AHEAD),
    reasons: new Map(at_risk.map(({ row, reasons }) => [row.id, reasons])),
  };
}

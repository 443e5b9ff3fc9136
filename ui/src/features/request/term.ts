/** A demand's term as data for the strip: the same cells the head of the request shows. */
import type { DemandView, RequestView, StripCellView } from "../../api";

/** The demand whose limit is the request's limit; the first one when none is open. */
export function bindingDemand(view: RequestView): DemandView | null {
  const open = view.demands.filter((demand) => demand.refusal === null);
  return open.find((demand) => demand.due === view.due) ?? open[0] ?? view.demands[0] ?? null;
}

/** The count as a strip; `today` is null when the request's strip has no today (it is overdue). */
export function countAsStrip(demand: DemandView, today: string | null): StripCellView[] {
  return demand.count.map(({ date, counts, why, note }) => ({
    date,
    counts,
    past: today === null ? demand.overdue : date < today,
    today: date === today,
    last: date === demand.due,
    why,
    note,
  }));
}

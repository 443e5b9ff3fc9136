/** A demand's term as data for the strip: the same cells the head of the request shows. */
import type { DeadlineInput, DemandView, Failure, RequestView, StatuteView, StripCellView } from "../../api";
import { dayOf } from "../../text";

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

/** What a demand's limit is counted from, as `deadline` takes it. */
export function clockOf(
  { received, cured, gdpr }: Pick<RequestView, "received" | "cured" | "gdpr">,
  demand: DemandView,
): DeadlineInput {
  const { kind, ground, supplied, extension, gdpr_extension } = demand;
  return {
    kind,
    received: dayOf(received),
    ...(ground === null ? {} : { ground }),
    ...(supplied === null ? {} : { supplied }),
    ...(cured === null ? {} : { cured: dayOf(cured) }),
    ...(extension === null ? {} : { extended: extension.days }),
    ...(gdpr ? { gdpr, gdpr_extended: gdpr_extension !== null } : {}),
  };
}

/** One limit of a demand beside the others. */
export interface TermRow {
  readonly id: "statute" | "beside" | "promise" | "gdpr";
  /** Absent where the law names no term. */
  readonly term: Pick<StatuteView, "amount" | "unit" | "from" | "due"> | null;
  readonly article: string | null;
  /** The day before a non-working last day moved it. */
  readonly raw: string | null;
  readonly binds: boolean;
}

/** Every limit that runs for a demand: the law's, others of the same law, the promised one, the GDPR's. */
export function termRows(demand: DemandView): TermRow[] {
  const { statute, beside, promise, gdpr, binding } = demand;
  const lawful = (id: TermRow["id"], term: StatuteView): TermRow => ({
    id,
    term,
    article: term.article,
    raw: term.raw_due === term.due ? null : term.raw_due,
    binds: binding === id,
  });
  return [
    statute === null
      ? { id: "statute", term: null, article: null, raw: null, binds: false }
      : lawful("statute", statute),
    ...beside.map((each) => lawful("beside", each)),
    { id: "promise", term: promise, article: null, raw: null, binds: binding === "promise" },
    ...(gdpr === null ? [] : [lawful("gdpr", gdpr)]),
  ];
}

/** Why open demands cannot be extended, each reason once, with the demands it concerns. */
export function whyNotExtendable({
  demands,
}: Pick<RequestView, "demands">): { why: Failure; kinds: DemandView["kind"][] }[] {
  const reasons = new Map<string, { why: Failure; kinds: DemandView["kind"][] }>();
  for (const { kind, refusal, why_not_extendable: why } of demands) {
    if (refusal !== null || why === null) continue;
    const known = reasons.get(why.code) ?? { why, kinds: [] };
    known.kinds.push(kind);
    reasons.set(why.code, known);
  }
  return [...reasons.values()];
}

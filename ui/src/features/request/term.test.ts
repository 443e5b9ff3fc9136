import { expect, it } from "vitest";
import type { DemandView, RequestView } from "../../api";
import { bindingDemand, countAsStrip } from "./term";

function demand(over: Partial<DemandView>): DemandView {
  return {
    kind: "access",
    ground: null,
    grounds: [],
    supplied: null,
    starts_with_data: false,
    statute: null,
    beside: [],
    promise: { amount: 2, unit: "working-days", from: "2026-11-20", due: "2026-11-24" },
    gdpr: null,
    binding: "promise",
    due: "2026-11-24",
    days_left: 1,
    overdue: false,
    provisional: false,
    extension: null,
    original_due: "2026-11-24",
    extendable_to: null,
    why_not_extendable: null,
    gdpr_extension: null,
    gdpr_extendable_to: null,
    explanation: [],
    refusal: null,
    count: [
      { date: "2026-11-22", counts: false, n: null, why: "weekend", note: "" },
      { date: "2026-11-23", counts: true, n: 1, why: "working", note: "" },
      { date: "2026-11-24", counts: true, n: 2, why: "working", note: "" },
    ],
    ...over,
  };
}

it("the strip of a demand knows what is past, which day is today and which the last", () => {
  const cells = countAsStrip(demand({}), "2026-11-23");
  expect(cells.map(({ past, today, last }) => [past, today, last])).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

it("every day of an overdue strip is past", () => {
  expect(countAsStrip(demand({ overdue: true }), null).every((cell) => cell.past)).toBe(true);
});

it("the demand that binds is the open one with the request's limit, never a refused one", () => {
  const refused = demand({ kind: "stop", refusal: { ground: "other-law", because: "", at: "" } });
  const later = demand({ kind: "access", due: "2026-12-01" });
  const binding = demand({ kind: "withdrawal" });
  const view = { due: "2026-11-24", demands: [refused, later, binding] } as unknown as RequestView;
  expect(bindingDemand(view)?.kind).toBe("withdrawal");
});

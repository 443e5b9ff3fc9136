import { expect, it } from "vitest";
import type { RequestRow } from "../../api";
import { ROWS } from "../../../stories/people";
import { arranged } from "./arrange";

const [first, second, third] = ROWS as [RequestRow, RequestRow, RequestRow];

it("a request stands in one list only, with its reasons wherever it stands", () => {
  const view = arranged({
    now: [first],
    later: [second, third],
    at_risk: [
      { row: first, reasons: [{ code: "overdue", n: 1 }] },
      { row: second, reasons: [{ code: "not-searched", n: null }] },
    ],
  });
  expect([view.now, view.risk, view.later].map((rows) => rows.map(({ id }) => id))).toEqual([
    [first.id],
    [second.id],
    [third.id],
  ]);
  expect(view.reasons.get(first.id)).toEqual([{ code: "overdue", n: 1 }]);
});

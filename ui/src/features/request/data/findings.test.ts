import { describe, expect, it } from "vitest";
import type { FindingView, FoundForRequest, SearchedView, SourceView } from "../../../api";
import { bySource, sureAndOpen } from "./findings";

function finding(id: number, over: Partial<FindingView> = {}): FindingView {
  return {
    id,
    source: 1,
    collection: "users",
    record: `${id}`,
    fields: {},
    matched: [],
    contradicted: [],
    certainty: "sure",
    decision: null,
    because: null,
    ...over,
  };
}

const source = { id: 1, path: "/exports/users.csv", present: true, rows: 1000 } as SourceView;
const searched = { source: 1, name: "users.csv", rows: 1000, hits: 2 } as SearchedView;

describe("findings by source", () => {
  it("show what waits for a decision first", () => {
    const found: FoundForRequest = {
      id: "2026-0042",
      findings: [finding(1, { decision: "included" }), finding(2)],
      searched: [searched],
    };
    const [group] = bySource([source], found);
    expect(group?.findings.map(({ id }) => id)).toEqual([2, 1]);
    expect(group?.undecided).toBe(1);
  });

  it("name a source nobody searched and one that was removed since", () => {
    const other = { ...source, id: 2, path: "/exports/orders.csv" };
    const found: FoundForRequest = {
      id: "2026-0042",
      findings: [],
      searched: [{ ...searched, source: 9, name: "old.csv" }],
    };
    expect(bySource([other], found).map(({ name, searched: how, present }) => [name, how !== null, present])).toEqual([
      ["orders.csv", false, true],
      ["old.csv", true, false],
    ]);
  });
});

it("only certain and undecided findings are included at one stroke", () => {
  const all = [finding(1), finding(2, { certainty: "candidate" }), finding(3, { decision: "left-out" })];
  expect(sureAndOpen(all).map(({ id }) => id)).toEqual([1]);
});

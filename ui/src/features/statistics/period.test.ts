import { describe, expect, it } from "vitest";
import { currentYear, rangeOf, wrongEnd, years, type Period } from "./period";

const period = (over: Partial<Period>): Period => ({ ...currentYear("2026-11-25"), ...over });

describe("a period", () => {
  it("begins as the current year", () => {
    expect(rangeOf(period({}))).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });

  it.each([
    [1, "2026-01-01", "2026-03-31"],
    [2, "2026-04-01", "2026-06-30"],
    [3, "2026-07-01", "2026-09-30"],
    [4, "2026-10-01", "2026-12-31"],
  ] as const)("quarter %i is %s to %s", (quarter, from, to) => {
    expect(rangeOf(period({ by: "quarter", quarter }))).toEqual({ from, to });
  });

  it("of one's own must be readable and stand the right way round", () => {
    const own = period({ by: "custom", from: "01.02.2026", to: "28.02.2026" });
    expect(rangeOf(own)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
    expect(rangeOf({ ...own, to: "31.01.2026" })).toBeUndefined();
    expect(wrongEnd({ ...own, to: "31.01.2026" })).toBe("order");
    expect(wrongEnd({ ...own, from: "вчера" })).toBe("from");
  });

  it("can be a year since the first known one", () => {
    expect(years("2026-11-25")).toEqual([2026, 2025, 2024, 2023, 2022]);
  });
});

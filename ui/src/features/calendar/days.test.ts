import { describe, expect, it } from "vitest";
import { monthsBetween, plusMonths, walked, weeks } from "./days";

describe("weeks of a month", () => {
  it("begin on Monday and leave holes for other months", () => {
    expect(weeks("2026-11")[0]).toEqual([...Array<undefined>(6).fill(undefined), "2026-11-01"]);
    expect(weeks("2026-11")).toHaveLength(6);
    expect(weeks("2027-02")).toHaveLength(4);
  });

  it("know 29 February", () => {
    expect(weeks("2028-02").flat()).toContain("2028-02-29");
    expect(weeks("2026-02").flat()).not.toContain("2026-02-29");
  });
});

describe("walking", () => {
  it.each([
    ["ArrowLeft", "2026-11-24"],
    ["ArrowRight", "2026-11-26"],
    ["ArrowUp", "2026-11-18"],
    ["ArrowDown", "2026-12-02"],
    ["Home", "2026-11-23"],
    ["End", "2026-11-29"],
    ["PageUp", "2026-10-25"],
    ["PageDown", "2026-12-25"],
  ])("%s leads from Wednesday 25 November to %s", (key, to) => {
    expect(walked("2026-11-25", key)).toBe(to);
  });

  it("leaves other keys alone", () => {
    expect(walked("2026-11-25", "a")).toBeUndefined();
  });

  it("takes the last day where a month is shorter", () => {
    expect(walked("2027-01-31", "PageDown")).toBe("2027-02-28");
    expect(walked("2028-03-31", "PageUp")).toBe("2028-02-29");
  });

  it("counts months over the year", () => {
    expect(plusMonths("2026-11", 3)).toBe("2027-02");
    expect(plusMonths("2026-01", -1)).toBe("2025-12");
    expect(monthsBetween("2026-11", "2027-01")).toBe(2);
    expect(monthsBetween("2026-11", "2026-10")).toBe(-1);
  });
});

import { describe, expect, it } from "vitest";
import { readDate, readMoment, typedDate } from "./typed-date";

describe("a typed date", () => {
  it.each([
    ["20.11.2026", "2026-11-20"],
    ["3.2.2026", "2026-02-03"],
    ["20/11/2026", "2026-11-20"],
    ["20 11 2026", "2026-11-20"],
    [" 2026-11-20 ", "2026-11-20"],
  ])("%s is %s, day first", (typed, iso) => {
    expect(readDate(typed)).toBe(iso);
  });

  it.each(["", "31.02.2026", "11.20.2026", "20.11.26", "вчера", "20.11.1800"])("«%s» is no date", (typed) => {
    expect(readDate(typed)).toBeNull();
  });

  it("is shown as it is typed", () => {
    expect(readDate(typedDate("2026-11-20"))).toBe("2026-11-20");
    expect(typedDate("")).toBe("");
  });
});

describe("a typed moment", () => {
  it("keeps the hour it names", () => {
    expect(typedDate("2026-11-20T09:05:00+03:00")).toBe("20.11.2026 09:05");
    expect(readMoment("20.11.2026 9:05")).toBe("2026-11-20T09:05");
  });

  it.each(["20.11.2026", "20.11.2026 24:00", "20.11.2026 10:60"])("«%s» is no moment", (typed) => {
    expect(readMoment(typed)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { moved } from "./page-care.svelte";
import { placeAt } from "./page-drag.svelte";

describe("a page that is moved", () => {
  it("stands where it was put and leaves the others in their order", () => {
    expect(moved([1, 2, 3, 4], 3, 0)).toEqual([3, 1, 2, 4]);
    expect(moved([1, 2, 3, 4], 1, 2)).toEqual([2, 3, 1, 4]);
  });

  it("past either end stays at that end", () => {
    expect(moved([1, 2, 3], 1, -1)).toEqual([1, 2, 3]);
    expect(moved([1, 2, 3], 3, 9)).toEqual([1, 2, 3]);
  });
});

describe("a page that is dragged", () => {
  const rows = [4, 5, 6].map((index, at) => ({ index, top: at * 100, height: 100 }));

  it("comes before the page whose upper half the mouse is over", () => {
    expect(placeAt(rows, 120)).toBe(5);
    expect(placeAt(rows, 160)).toBe(6);
  });

  it("comes last below the last page, first above the first", () => {
    expect(placeAt(rows, 900)).toBe(7);
    expect(placeAt(rows, -40)).toBe(4);
    expect(placeAt([], 10)).toBeNull();
  });
});

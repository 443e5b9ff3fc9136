import { describe, expect, it } from "vitest";
import { laid, printedSide } from "./print";

const a4 = { width: 595.28, height: 841.89 };
const upright = { size: a4, rotation: 0, lean: 0 } as const;

describe("a printed page", () => {
  it("of A4 fills the sheet", () => {
    const { width, turn } = laid(upright);
    expect(width).toBeGreaterThan(209);
    expect(turn).toBe(0);
  });

  it("that lies on its side is turned to stand", () => {
    expect(laid({ ...upright, size: { width: 842, height: 595 } }).turn).toBe(90);
    expect(laid({ ...upright, rotation: 90 }).turn, "as the officer turned it, and a quarter more").toBe(180);
  });

  it("smaller than the sheet keeps its size on paper", () => {
    expect(laid({ ...upright, size: { width: 72, height: 144 } }).height).toBeCloseTo(50.8, 6);
  });

  it("larger than the sheet, or leaning, is made to fit", () => {
    const wide = laid({ ...upright, size: { width: 1190, height: 1684 } });
    expect(wide.width).toBeLessThanOrEqual(210);
    const leaning = laid({ ...upright, lean: 3 });
    expect(leaning.width).toBeLessThan(laid(upright).width);
    expect(leaning.turn).toBe(-3);
  });

  it("has 200 dots per inch", () => {
    expect(printedSide(a4)).toBe(2339);
  });
});

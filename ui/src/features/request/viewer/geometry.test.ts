import { describe, expect, it } from "vitest";
import {
  boxToPage,
  boxToScreen,
  cutToPage,
  framedSize,
  intoFrame,
  intoSheet,
  keepOnPage,
  toPage,
  toScreen,
  turned,
  turnedSize,
  type Projection,
  type Rotation,
} from "./geometry";

const a4 = { width: 595, height: 842 };
const rotations: Rotation[] = [0, 90, 180, 270];
const seen = (rotation: Rotation, scale = 2): Projection => ({ page: a4, scale, rotation });

describe("a point of the page on the screen", () => {
  it.each([
    [0, { x: 20, y: 40 }],
    [90, { x: (842 - 20) * 2, y: 20 }],
    [180, { x: (595 - 10) * 2, y: (842 - 20) * 2 }],
    [270, { x: 40, y: (595 - 10) * 2 }],
  ] as const)("ten right and twenty down, turned by %d°", (rotation, expected) => {
    expect(toScreen({ x: 10, y: 20 }, seen(rotation))).toEqual(expected);
  });

  it.each(rotations)("comes back to the same place after %d°", (rotation) => {
    const at = { x: 123.25, y: 700.5 };
    const there = toScreen(at, seen(rotation, 1.37));
    const back = toPage(there, seen(rotation, 1.37));
    expect(back.x).toBeCloseTo(at.x, 9);
    expect(back.y).toBeCloseTo(at.y, 9);
  });

  it.each(rotations)("the four corners of the page are the corners of the sheet at %d°", (rotation) => {
    const sheet = turnedSize(seen(rotation));
    const whole = boxToScreen({ x: 0, y: 0, ...a4 }, seen(rotation));
    expect(whole).toEqual({ x: 0, y: 0, ...sheet });
  });
});

describe("a box", () => {
  it("turned a quarter swaps its sides and keeps its area", () => {
    const box = boxToScreen({ x: 100, y: 50, width: 200, height: 30 }, seen(90, 1));
    expect(box).toEqual({ x: 842 - 80, y: 100, width: 30, height: 200 });
  });

  it.each(rotations)("drawn on the screen at %d° is stored upright", (rotation) => {
    const stored = { x: 61, y: 400, width: 140, height: 22 };
    const back = boxToPage(boxToScreen(stored, seen(rotation)), seen(rotation));
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(back[side]).toBeCloseTo(stored[side], 9);
    }
  });

  it("moved past the edge stays whole on the page", () => {
    expect(keepOnPage({ x: 580, y: -9, width: 100, height: 20 }, a4)).toEqual({
      x: 495,
      y: 0,
      width: 100,
      height: 20,
    });
  });

  it("drawn past the edge is cut at the edge", () => {
    expect(cutToPage({ x: 580, y: -9, width: 100, height: 20 }, a4)).toEqual({
      x: 580,
      y: 0,
      width: 15,
      height: 11,
    });
  });
});

describe("turning", () => {
  it("four quarters are no turn, and a turn back from upright is 270°", () => {
    expect(turned(0, 4)).toBe(0);
    expect(turned(0, -1)).toBe(270);
    expect(turned(270, 1)).toBe(0);
  });
});

describe("a sheet that is straightened", () => {
  it.each([-7, -0.5, 0, 2, 12])("loses no corner at %d°", (lean) => {
    const frame = framedSize(a4, lean);
    for (const x of [0, a4.width]) {
      for (const y of [0, a4.height]) {
        const at = intoFrame({ x, y }, a4, lean);
        expect(at.x).toBeGreaterThanOrEqual(-1e-9);
        expect(at.y).toBeGreaterThanOrEqual(-1e-9);
        expect(at.x).toBeLessThanOrEqual(frame.width + 1e-9);
        expect(at.y).toBeLessThanOrEqual(frame.height + 1e-9);
      }
    }
  });

  it("has level lines: a line that falls two degrees to the right falls no more", () => {
    const fall = Math.tan((2 * Math.PI) / 180);
    const left = intoFrame({ x: 100, y: 300 }, a4, 2);
    const right = intoFrame({ x: 500, y: 300 + 400 * fall }, a4, 2);
    expect(right.y).toBeCloseTo(left.y, 6);
  });

  it("tells the mouse the same place that it shows", () => {
    const back = intoSheet(intoFrame({ x: 81, y: 640 }, a4, -3), a4, -3);
    expect(back.x).toBeCloseTo(81, 9);
    expect(back.y).toBeCloseTo(640, 9);
  });
});

import { describe, expect, it } from "vitest";
import type { Projection, Rotation } from "./geometry";
import { cornerMoved, nudged, regionInSight, type Nudge } from "./region-keys";

const page = { width: 500, height: 1000 };
const seen = (rotation: Rotation): Projection => ({ page, scale: 2, rotation });
const box = { x: 100, y: 200, width: 50, height: 20 };
const right: Nudge = { key: "ArrowRight", resize: false, fine: false };

describe("an arrow", () => {
  it("moves a region by one hundredth of the page", () => {
    expect(nudged(box, right, seen(0))).toEqual({ ...box, x: 110 });
  });

  it("moves to the right of the screen when the page is turned", () => {
    expect(nudged(box, right, seen(90))).toEqual({ ...box, y: 190 });
    expect(nudged(box, right, seen(180))).toEqual({ ...box, x: 90 });
    expect(nudged(box, right, seen(270))).toEqual({ ...box, y: 210 });
  });

  it("with Ctrl moves by one point", () => {
    expect(nudged(box, { ...right, fine: true }, seen(0)).x).toBe(101);
  });

  it("with Shift widens and never shrinks to nothing", () => {
    expect(nudged(box, { ...right, resize: true }, seen(0)).width).toBe(60);
    const thin = nudged({ ...box, width: 5 }, { key: "ArrowLeft", resize: true, fine: false }, seen(0));
    expect(thin.width).toBe(4);
  });

  it("stops at the edge of the page", () => {
    expect(nudged({ ...box, x: 449 }, right, seen(0)).x).toBe(450);
  });
});

describe("a corner", () => {
  const drawn = { x: 10, y: 10, width: 100, height: 50 };

  it("moves while the opposite one stays", () => {
    expect(cornerMoved(drawn, "nw", 20, 30, 8)).toEqual({ x: 20, y: 30, width: 90, height: 30 });
    expect(cornerMoved(drawn, "se", 60, 40, 8)).toEqual({ x: 10, y: 10, width: 50, height: 30 });
  });

  it("dragged past the opposite one stops beside it", () => {
    expect(cornerMoved(drawn, "nw", 400, 400, 8)).toEqual({ x: 102, y: 52, width: 8, height: 8 });
  });
});

it("a region drawn without a mouse starts in the middle of what is in sight", () => {
  expect(regionInSight({ x: 0, y: 0, width: 600, height: 500 }, seen(0))).toEqual({
    x: 100,
    y: 100,
    width: 100,
    height: 50,
  });
});

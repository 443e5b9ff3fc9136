import { describe, expect, it } from "vitest";
import {
  LEAST_ZOOM,
  MARGIN,
  MOST_ZOOM,
  fittedZoom,
  imageLongSide,
  nextContrast,
  pictureFilter,
  PLAIN_LOOK,
  scrollKeeping,
  zoomedByWheel,
  zoomedIn,
  zoomedOut,
} from "./view";
import { PAPER_SCALE } from "./geometry";

const a4 = { width: 595, height: 842 };

describe("zoom", () => {
  it("steps from a fitted value to the neighbouring steps", () => {
    expect(zoomedIn(0.86)).toBe(0.9);
    expect(zoomedOut(0.86)).toBe(0.75);
  });

  it("never leaves 10 to 400 per cent", () => {
    expect(zoomedIn(4)).toBe(MOST_ZOOM);
    expect(zoomedOut(0.1)).toBe(LEAST_ZOOM);
    expect(zoomedByWheel(4, -100)).toBe(MOST_ZOOM);
    expect(zoomedByWheel(0.1, 100)).toBe(LEAST_ZOOM);
  });

  it("a notch of the wheel up and a notch down return to the same size", () => {
    expect(zoomedByWheel(zoomedByWheel(1, -100), 100)).toBeCloseTo(1, 9);
  });
});

describe("fitting", () => {
  it("by width leaves the margin on both sides", () => {
    const zoom = fittedZoom("width", a4, 0, { width: 700, height: 500 });
    expect(zoom * PAPER_SCALE * a4.width).toBeCloseTo(700 - 2 * MARGIN, 6);
  });

  it("by page of a sheet on its side is ruled by its new width", () => {
    const zoom = fittedZoom("page", a4, 90, { width: 700, height: 700 });
    expect(zoom * PAPER_SCALE * a4.height).toBeCloseTo(700 - 2 * MARGIN, 6);
  });

  it("by width leaves room for the corners of a sheet that is straightened", () => {
    const room = { width: 700, height: 500 };
    expect(fittedZoom("width", a4, 0, room, 3)).toBeLessThan(fittedZoom("width", a4, 0, room));
  });

  it("survives a room smaller than the margins", () => {
    expect(fittedZoom("page", a4, 0, { width: 10, height: 10 })).toBe(LEAST_ZOOM);
  });
});

describe("zooming under the pointer", () => {
  it("keeps the same place of the page under it", () => {
    const pointer = { x: 300, y: 200 };
    const scroll = { x: 0, y: 100 };
    const offset = { x: 50, y: 24 };
    const after = { x: 0, y: 24 };
    const next = scrollKeeping(pointer, scroll, offset, after, 2);
    const before = { x: scroll.x + pointer.x - offset.x, y: scroll.y + pointer.y - offset.y };
    expect(next.x + pointer.x - after.x).toBeCloseTo(before.x * 2, 9);
    expect(next.y + pointer.y - after.y).toBeCloseTo(before.y * 2, 9);
  });
});

describe("the picture asked for", () => {
  it("grows with zoom and stops at the largest", () => {
    expect(imageLongSide(a4, 1, 1)).toBe(900);
    expect(imageLongSide(a4, 2, 1)).toBe(1600);
    expect(imageLongSide(a4, 4 * PAPER_SCALE, 2)).toBe(4700);
  });
});

describe("contrast", () => {
  it("comes round after three presses", () => {
    expect(nextContrast(nextContrast(nextContrast("plain")))).toBe("plain");
  });

  it("keeps colour unless grey is chosen, and inverts what came out of it", () => {
    expect(pictureFilter(PLAIN_LOOK)).toBe("none");
    expect(pictureFilter({ contrast: "strong", colour: "vivid", inverted: true })).toBe(
      "saturate(3) brightness(0.78) contrast(2.6) invert(1)",
    );
  });
});

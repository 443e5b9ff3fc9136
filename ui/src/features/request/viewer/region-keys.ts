/**
 * A region moved and resized from the keyboard, in the directions the officer sees: with the page
 * turned, "right" is still right on the screen. Arrows move, Shift with arrows moves the far corner;
 * Ctrl makes the step one point instead of one hundredth of the page.
 */
import { boxToPage, boxToScreen, clamp, keepOnPage, type Box, type Projection } from "./geometry";

export interface Nudge {
  readonly key: "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";
  readonly resize: boolean;
  readonly fine: boolean;
}

/** A region smaller than this, in points, is a slip of the hand and not a place on the page. */
export const LEAST_SIDE = 4;

const ARROWS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;

export function isArrow(key: string): key is Nudge["key"] {
  return key in ARROWS;
}

export function nudged(box: Box, nudge: Nudge, projection: Projection): Box {
  const { page, scale } = projection;
  const step = (nudge.fine ? 1 : Math.max(page.width, page.height) / 100) * scale;
  const way = ARROWS[nudge.key];
  const seen = boxToScreen(box, projection);
  const least = LEAST_SIDE * scale;
  const next = nudge.resize
    ? {
        ...seen,
        width: Math.max(least, seen.width + way.x * step),
        height: Math.max(least, seen.height + way.y * step),
      }
    : { ...seen, x: seen.x + way.x * step, y: seen.y + way.y * step };
  return keepOnPage(boxToPage(next, projection), page);
}

/** Where a region starts when there is no mouse: a third of what is in sight, in its middle. */
export function regionInSight(sight: Box, projection: Projection): Box {
  const seen = {
    x: sight.x + sight.width / 3,
    y: sight.y + (sight.height * 2) / 5,
    width: sight.width / 3,
    height: sight.height / 5,
  };
  return keepOnPage(boxToPage(seen, projection), projection.page);
}

export type Corner = "nw" | "ne" | "sw" | "se";

/** One corner dragged to `x`, `y` on the screen, the opposite one held; never turned inside out. */
export function cornerMoved(seen: Box, corner: Corner, x: number, y: number, least: number): Box {
  const right = seen.x + seen.width;
  const bottom = seen.y + seen.height;
  const west = corner === "nw" || corner === "sw";
  const north = corner === "nw" || corner === "ne";
  const left = west ? clamp(x, -Infinity, right - least) : seen.x;
  const top = north ? clamp(y, -Infinity, bottom - least) : seen.y;
  return {
    x: left,
    y: top,
    width: (west ? right : Math.max(x, seen.x + least)) - left,
    height: (north ? bottom : Math.max(y, seen.y + least)) - top,
  };
}

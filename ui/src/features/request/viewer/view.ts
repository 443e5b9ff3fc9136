/**
 * How the officer looks at a page: zoom, fit, contrast, colour. Pure values and the verbs on them;
 * `viewer.svelte.ts` holds the present one. All of it belongs to the eye and ends with the window;
 * the turn of a page belongs to the paper and is kept (`page-care.svelte.ts`).
 */
import { PAPER_SCALE, clamp, framedSize, turnedSize, type Point, type Rotation, type Size } from "./geometry";

/** `width` and `page` follow the window; `free` stays where the officer put it. */
export type Fit = "width" | "page" | "free";

export type Contrast = "plain" | "strong" | "strongest";

/** `vivid` tells a blue signature from black print and lifts a pale stamp off the paper. */
export type Colour = "grey" | "plain" | "vivid";

export interface Look {
  readonly contrast: Contrast;
  readonly colour: Colour;
  readonly inverted: boolean;
}

export const PLAIN_LOOK: Look = { contrast: "plain", colour: "plain", inverted: false };
export const CONTRASTS: readonly Contrast[] = ["plain", "strong", "strongest"];
export const COLOURS: readonly Colour[] = ["grey", "plain", "vivid"];

/** A lean that no eye minds is left alone: straightening blurs a little. */
export const LEAST_LEAN = 0.3;

export const LEAST_ZOOM = 0.1;
export const MOST_ZOOM = 4;

/** What the − and + buttons step through; 1 is the size on paper. */
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 2.5, 3, 4];

/** Steps are compared with this slack so that a fitted 0.4999 does not count as below 0.5. */
const SLACK = 0.005;

/** Air around the page when it is fitted, in CSS pixels on each side. */
export const MARGIN = 24;

export function zoomedIn(zoom: number): number {
  return STEPS.find((step) => step > zoom + SLACK) ?? MOST_ZOOM;
}

export function zoomedOut(zoom: number): number {
  return STEPS.findLast((step) => step < zoom - SLACK) ?? LEAST_ZOOM;
}

/** One notch of Ctrl+wheel changes the zoom by about a tenth, a touchpad's small steps by less. */
export function zoomedByWheel(zoom: number, deltaY: number): number {
  return clamp(zoom * Math.exp(-clamp(deltaY, -120, 120) / 1000), LEAST_ZOOM, MOST_ZOOM);
}

export function fittedZoom(
  fit: Exclude<Fit, "free">,
  page: Size,
  rotation: Rotation,
  room: Size,
  lean: number = 0,
): number {
  const paper = framedSize(turnedSize({ page, scale: PAPER_SCALE, rotation }), lean);
  const byWidth = Math.max(1, room.width - 2 * MARGIN) / paper.width;
  const byHeight = Math.max(1, room.height - 2 * MARGIN) / paper.height;
  return clamp(fit === "width" ? byWidth : Math.min(byWidth, byHeight), LEAST_ZOOM, MOST_ZOOM);
}

/**
 * Where to scroll so that what lay under `pointer` stays under it while the page grows by `factor`.
 * `offset` is the page's own corner inside the scrolled content before the change, `offsetAfter`
 * after it: a page narrower than the room is centred, so its corner moves too.
 */
export function scrollKeeping(pointer: Point, scroll: Point, offset: Point, offsetAfter: Point, factor: number): Point {
  return {
    x: offsetAfter.x + (scroll.x + pointer.x - offset.x) * factor - pointer.x,
    y: offsetAfter.y + (scroll.y + pointer.y - offset.y) * factor - pointer.y,
  };
}

export function nextContrast(contrast: Contrast): Contrast {
  const after = { plain: "strong", strong: "strongest", strongest: "plain" } as const;
  return after[contrast];
}

/**
 * Faint ink grows dark while paper stays white: the picture is darkened first, so that pale pencil
 * falls below the middle before the contrast drives both apart. Colour is made before that, while
 * there is still some in the pale ink; inverting comes last, because it only turns the result over.
 */
export function pictureFilter({ contrast, colour, inverted }: Look): string {
  const colours = { grey: "grayscale(1)", plain: "", vivid: "saturate(3)" } as const;
  const contrasts = {
    plain: "",
    strong: "brightness(0.78) contrast(2.6)",
    strongest: "brightness(0.68) contrast(4.2)",
  } as const;
  const parts = [colours[colour], contrasts[contrast], inverted ? "invert(1)" : ""].filter((part) => part !== "");
  return parts.length === 0 ? "none" : parts.join(" ");
}

/** Widths of image worth asking for: few, so that turning the wheel does not ask for hundreds. */
const LARGEST = 4700;
const LONG_SIDES = [900, 1600, 2600, 3600, LARGEST];

/** Pictures of pages beside the present one are made ready up to this size: memory is finite. */
export const NEIGHBOUR_SIDE = 1600;

/** The long side in pixels of the picture that is sharp enough for this zoom on this screen. */
export function imageLongSide(page: Size, scale: number, pixelRatio: number): number {
  const needed = Math.max(page.width, page.height) * scale * Math.min(pixelRatio, 2);
  return LONG_SIDES.find((side) => side >= needed * 0.95) ?? LARGEST;
}

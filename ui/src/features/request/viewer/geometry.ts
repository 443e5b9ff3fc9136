/**
 * Places on a page, in two languages.
 *
 * Evidence, words and signatures are stored in points of the upright page: 1/72 inch, origin at the
 * top left corner, whatever way the officer happens to look at it. The screen speaks CSS pixels of
 * the page as it is turned and enlarged now. Everything that crosses that border goes through
 * `toScreen` or `toPage`; nothing here knows the DOM, so each rotation is proved by a table of tests.
 *
 * A page whose lines lean is straightened by turning the whole turned sheet, overlays and all, a few
 * degrees about its middle inside a frame large enough that no corner is lost. Only what the mouse
 * says has to be brought from the frame to the sheet: `intoSheet`; and back: `intoFrame`.
 */

/** A place in points (page) or CSS pixels (screen), from the top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** Clockwise quarter turns, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** How one page is looked at: CSS pixels per point, and which way up. */
export interface Projection {
  readonly page: Size;
  readonly scale: number;
  readonly rotation: Rotation;
}

/** CSS pixels per point when a page is shown "100 %", at its size on paper. */
export const PAPER_SCALE = 96 / 72;

export function toScreen(at: Point, { page, scale, rotation }: Projection): Point {
  switch (rotation) {
    case 0:
      return { x: at.x * scale, y: at.y * scale };
    case 90:
      return { x: (page.height - at.y) * scale, y: at.x * scale };
    case 180:
      return { x: (page.width - at.x) * scale, y: (page.height - at.y) * scale };
    case 270:
      return { x: at.y * scale, y: (page.width - at.x) * scale };
  }
}

export function toPage(at: Point, { page, scale, rotation }: Projection): Point {
  const x = at.x / scale;
  const y = at.y / scale;
  switch (rotation) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: page.height - x };
    case 180:
      return { x: page.width - x, y: page.height - y };
    case 270:
      return { x: page.width - y, y: x };
  }
}

export function boxToScreen(box: Box, projection: Projection): Box {
  return between(toScreen(box, projection), toScreen({ x: box.x + box.width, y: box.y + box.height }, projection));
}

export function boxToPage(box: Box, projection: Projection): Box {
  return between(toPage(box, projection), toPage({ x: box.x + box.width, y: box.y + box.height }, projection));
}

/** The size the turned page takes on the screen. */
export function turnedSize({ page, scale, rotation }: Projection): Size {
  const upright = { width: page.width * scale, height: page.height * scale };
  return rotation === 0 || rotation === 180 ? upright : { width: upright.height, height: upright.width };
}

/** The size of the frame around a sheet that is straightened by `lean` degrees. */
export function framedSize({ width, height }: Size, lean: number): Size {
  const sin = Math.abs(Math.sin(radians(lean)));
  const cos = Math.abs(Math.cos(radians(lean)));
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/** A place on the sheet as it lies in its frame once the lean, clockwise positive, is taken out. */
export function intoFrame(at: Point, sheet: Size, lean: number): Point {
  return aboutMiddle(at, sheet, framedSize(sheet, lean), -lean);
}

/** A place in the frame as it lies on the sheet. */
export function intoSheet(at: Point, sheet: Size, lean: number): Point {
  return aboutMiddle(at, framedSize(sheet, lean), sheet, lean);
}

function aboutMiddle(at: Point, from: Size, to: Size, degrees: number): Point {
  const x = at.x - from.width / 2;
  const y = at.y - from.height / 2;
  const sin = Math.sin(radians(degrees));
  const cos = Math.cos(radians(degrees));
  return { x: x * cos - y * sin + to.width / 2, y: x * sin + y * cos + to.height / 2 };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

export function turned(rotation: Rotation, quarters: number): Rotation {
  return ((((rotation + quarters * 90) % 360) + 360) % 360) as Rotation;
}

/** The box whose opposite corners are `a` and `b`, in any order. */
export function between(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

export function contains(box: Box, at: Point): boolean {
  return at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;
}

/** `box` moved, never resized unless it is larger than the page, so that it lies on the page. */
export function keepOnPage(box: Box, page: Size): Box {
  const width = Math.min(box.width, page.width);
  const height = Math.min(box.height, page.height);
  return {
    x: clamp(box.x, 0, page.width - width),
    y: clamp(box.y, 0, page.height - height),
    width,
    height,
  };
}

/** The part of `box` that lies on the page: what a hand drew past the edge is cut off. */
export function cutToPage(box: Box, page: Size): Box {
  const left = clamp(box.x, 0, page.width);
  const top = clamp(box.y, 0, page.height);
  return {
    x: left,
    y: top,
    width: clamp(box.x + box.width, 0, page.width) - left,
    height: clamp(box.y + box.height, 0, page.height) - top,
  };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

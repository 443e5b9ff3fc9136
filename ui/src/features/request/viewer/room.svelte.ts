/**
 * The scrolled area around one page, and what the mouse does in it: the wheel scrolls and at the edge
 * of a page goes on to the next, Ctrl with the wheel zooms under the pointer, dragging empty paper
 * moves it. It knows where things lie on the screen; what is shown there is the viewer's business.
 */
import { tick } from "svelte";
import { on } from "svelte/events";
import { boxToScreen, contains, framedSize, intoFrame, intoSheet, toPage, type Box, type Point } from "./geometry";
import type { Mark } from "./sheets";
import { scrollKeeping, zoomedByWheel } from "./view";
import type { Viewer } from "./viewer.svelte";

/** How far the wheel must turn at the edge of a page before the next one comes. */
const EDGE = 160;
/** A press that moves less is a click. */
const CLICK = 4;
/** What the mouse does not move but selects. */
const TEXT = ".words span, .letter";

type Pan = { readonly from: Point; readonly scroll: Point; moved: boolean };

export class Room {
  /** The scrolled element and the frame of the page in it. */
  area = $state.raw<HTMLElement>();
  frame = $state.raw<HTMLElement>();
  pan = $state.raw<Pan | null>(null);
  #pushed = 0;
  readonly #viewer: Viewer;
  readonly #marks: () => readonly Mark[];
  readonly #onpick: (key: string) => void;

  constructor(viewer: Viewer, marks: () => readonly Mark[], onpick: (key: string) => void) {
    this.#viewer = viewer;
    this.#marks = marks;
    this.#onpick = onpick;
  }

  /** Measures the area and follows the mouse in it until the returned function is called. */
  watch(area: HTMLElement): () => void {
    const measure = (): void => {
      // clientWidth is rounded: a pixel less, and a fitted page never brings a scrollbar
      this.#viewer.room = { width: area.clientWidth - 1, height: area.clientHeight };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(area);
    const offs = [
      // not passive: zooming must keep the window from scrolling
      on(area, "wheel", (event) => this.#wheel(event), { passive: false }),
      on(area, "pointerdown", (event) => this.#down(event)),
      on(area, "pointermove", (event) => this.#move(event)),
      on(area, "pointerup", (event) => this.#up(event)),
      on(area, "pointercancel", () => (this.pan = null)),
      on(area, "pointerleave", () => (this.#viewer.highlighted = null)),
    ];
    return () => {
      observer.disconnect();
      offs.forEach((off) => off());
    };
  }

  focus(): void {
    this.area?.focus({ preventScroll: true });
  }

  nudge(x: number, y: number): void {
    this.area?.scrollBy(x, y);
  }

  /** Begins a page where it was entered: at its top, or at its foot. */
  enter(): void {
    this.#pushed = 0;
    this.area?.scrollTo(0, this.#viewer.entered === "top" ? 0 : this.area.scrollHeight);
  }

  async bringIntoSight(box: Box): Promise<void> {
    await tick();
    const { area, frame } = this;
    if (area === undefined || frame === undefined) return;
    const { turnedSheet, lean, projection } = this.#viewer;
    const seen = boxToScreen(box, projection);
    const middle = intoFrame({ x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }, turnedSheet, lean);
    const x = frame.offsetLeft + middle.x;
    const y = frame.offsetTop + middle.y;
    const inSight =
      y - seen.height / 2 >= area.scrollTop &&
      y + seen.height / 2 <= area.scrollTop + area.clientHeight &&
      x - seen.width / 2 >= area.scrollLeft &&
      x + seen.width / 2 <= area.scrollLeft + area.clientWidth;
    if (inSight) return;
    area.scrollTo({ left: x - area.clientWidth / 2, top: y - area.clientHeight / 2, behavior: "smooth" });
  }

  /** What is in sight, in pixels of the turned sheet. */
  sight(): Box {
    const { area, frame } = this;
    const { turnedSheet, lean } = this.#viewer;
    if (area === undefined || frame === undefined) return { x: 0, y: 0, ...turnedSheet };
    const framed = framedSize(turnedSheet, lean);
    const x = Math.max(0, area.scrollLeft - frame.offsetLeft);
    const y = Math.max(0, area.scrollTop - frame.offsetTop);
    const width = Math.min(area.clientWidth, framed.width - x);
    const height = Math.min(area.clientHeight, framed.height - y);
    const corner = intoSheet({ x, y }, turnedSheet, lean);
    return { x: Math.max(0, corner.x), y: Math.max(0, corner.y), width, height };
  }

  /** The place on the page, in points, under the mouse. */
  pointAt(event: MouseEvent): Point | null {
    if (this.frame === undefined) return null;
    const corner = this.frame.getBoundingClientRect();
    const inFrame = { x: event.clientX - corner.left, y: event.clientY - corner.top };
    const { turnedSheet, lean, projection } = this.#viewer;
    return toPage(intoSheet(inFrame, turnedSheet, lean), projection);
  }

  async zoomAround(pointer: Point, zoom: number): Promise<void> {
    const { area, frame } = this;
    if (area === undefined) return;
    const scroll = { x: area.scrollLeft, y: area.scrollTop };
    const offset = { x: frame?.offsetLeft ?? 0, y: frame?.offsetTop ?? 0 };
    const factor = zoom / this.#viewer.zoom;
    this.#viewer.zoomTo(zoom);
    await tick();
    const after = { x: frame?.offsetLeft ?? 0, y: frame?.offsetTop ?? 0 };
    const next = scrollKeeping(pointer, scroll, offset, after, factor);
    area.scrollTo(next.x, next.y);
  }

  /** Zooms about the middle of what is in sight. */
  zoom(to: number): void {
    const { width, height } = this.#viewer.room;
    void this.zoomAround({ x: width / 2, y: height / 2 }, to);
  }

  #wheel(event: WheelEvent): void {
    if (this.area === undefined) return;
    if (!event.ctrlKey) return this.#turnAtEdge(event.deltaY);
    event.preventDefault();
    const corner = this.area.getBoundingClientRect();
    const pointer = { x: event.clientX - corner.left, y: event.clientY - corner.top };
    void this.zoomAround(pointer, zoomedByWheel(this.#viewer.zoom, event.deltaY));
  }

  #turnAtEdge(deltaY: number): void {
    const { area } = this;
    if (area === undefined || this.#viewer.marking !== null || deltaY === 0) return;
    const atEdge = deltaY > 0 ? area.scrollTop + area.clientHeight >= area.scrollHeight - 1 : area.scrollTop <= 0;
    this.#pushed = atEdge ? this.#pushed + deltaY : 0;
    if (Math.abs(this.#pushed) < EDGE) return;
    this.#pushed = 0;
    this.#viewer.step(deltaY > 0 ? 1 : -1);
    if (deltaY < 0) this.#viewer.entered = "bottom";
  }

  #down(event: PointerEvent): void {
    const onText = event.target instanceof Element && event.target.closest(TEXT) !== null;
    if (this.area === undefined || (onText && event.button === 0) || event.button === 2) return;
    this.pan = {
      from: { x: event.clientX, y: event.clientY },
      scroll: { x: this.area.scrollLeft, y: this.area.scrollTop },
      moved: false,
    };
    this.area.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const { pan, area } = this;
    if (pan !== null && area !== undefined) {
      const dx = event.clientX - pan.from.x;
      const dy = event.clientY - pan.from.y;
      pan.moved ||= Math.hypot(dx, dy) > CLICK;
      area.scrollTo(pan.scroll.x - dx, pan.scroll.y - dy);
    } else if (this.#viewer.marking === null) {
      this.#viewer.highlighted = this.#markAt(event);
    }
  }

  #up(event: PointerEvent): void {
    const clicked = this.pan !== null && !this.pan.moved;
    this.pan = null;
    if (!clicked) return;
    window.getSelection()?.empty();
    const key = this.#markAt(event);
    if (key !== null) this.#onpick(key);
  }

  #markAt(event: PointerEvent): string | null {
    const at = this.pointAt(event);
    return at === null ? null : (this.#marks().findLast((mark) => contains(mark.box, at))?.key ?? null);
  }
}

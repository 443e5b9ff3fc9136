/**
 * The present state of one viewer: which sheet, how large, which way up, what is highlighted and
 * what the officer was asked to outline. The panel holds the same object and says `reveal`; the
 * components below only draw it. Nothing is stored: a turn of a page lasts as long as the window.
 */
import { PAPER_SCALE, clamp, turned, type Box, type Projection, type Rotation, type Size } from "./geometry";
import type { Marking, Sheet } from "./sheets";
import { fittedZoom, nextContrast, zoomedIn, zoomedOut, type Contrast, type Fit } from "./view";

const NO_PAGE: Size = { width: 595, height: 842 };

export class Viewer {
  sheets = $state.raw<readonly Sheet[]>([]);
  fit = $state<Fit>("width");
  contrast = $state<Contrast>("plain");
  /** Words drawn over the dimmed page, so that the officer sees what the program read. */
  textShown = $state(false);
  listShown = $state(false);
  /** The key of the mark and of the panel's item under the pointer or the focus. */
  highlighted = $state<string | null>(null);
  marking = $state.raw<Marking | null>(null);
  /** The size of the scrolled area, measured by the component. */
  room = $state.raw<Size>({ width: 0, height: 0 });
  /** A place the component should scroll into sight, once. */
  sought = $state.raw<Box | null>(null);

  #index = $state(0);
  #freeZoom = $state(1);
  #turns = $state<Record<string, Rotation>>({});

  readonly index = $derived(clamp(this.#index, 0, Math.max(0, this.sheets.length - 1)));
  readonly sheet = $derived<Sheet | null>(this.sheets[this.index] ?? null);
  readonly rotation = $derived<Rotation>(this.#turns[this.sheet?.key ?? ""] ?? 0);
  readonly zoom = $derived(
    this.fit === "free" ? this.#freeZoom : fittedZoom(this.fit, this.sheet?.size ?? NO_PAGE, this.rotation, this.room),
  );
  readonly projection = $derived<Projection>({
    page: this.sheet?.size ?? NO_PAGE,
    scale: this.zoom * PAPER_SCALE,
    rotation: this.rotation,
  });

  go(index: number): void {
    this.#index = clamp(index, 0, Math.max(0, this.sheets.length - 1));
    this.sought = null;
  }

  zoomIn(): void {
    this.zoomTo(zoomedIn(this.zoom));
  }

  zoomOut(): void {
    this.zoomTo(zoomedOut(this.zoom));
  }

  zoomTo(zoom: number): void {
    this.#freeZoom = zoom;
    this.fit = "free";
  }

  fitTo(fit: Exclude<Fit, "free">): void {
    this.fit = fit;
  }

  turn(quarters: number): void {
    if (this.sheet !== null) this.#turns[this.sheet.key] = turned(this.rotation, quarters);
  }

  changeContrast(): void {
    this.contrast = nextContrast(this.contrast);
  }

  /** Shows the sheet with this key and, when given, brings the place on it into sight. */
  reveal(key: string, box: Box | null): void {
    const index = this.sheets.findIndex((sheet) => sheet.key === key);
    if (index < 0) return;
    this.#index = index;
    this.sought = box;
  }

  ask(marking: Marking): void {
    if (marking.start !== null) this.reveal(marking.start.sheet, marking.start.box);
    this.marking = marking;
  }
}

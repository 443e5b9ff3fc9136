/**
 * The present state of one viewer: which sheet, how large, which way up, what is highlighted and
 * what the officer was asked to outline. The panel holds the same object and says `reveal`; the
 * components below only draw it. Nothing is stored here: zoom and contrast last as long as the
 * window, and turns that are kept belong to `page-care.svelte.ts`.
 */
import { untrack } from "svelte";
import {
  PAPER_SCALE,
  clamp,
  turned,
  turnedSize,
  type Box,
  type Projection,
  type Rotation,
  type Size,
} from "./geometry";
import type { Marking, Place, Sheet } from "./sheets";
import {
  LEAST_LEAN,
  PLAIN_LOOK,
  fittedZoom,
  imageLongSide,
  nextContrast,
  zoomedIn,
  zoomedOut,
  type Fit,
  type Look,
} from "./view";

const NO_PAGE: Size = { width: 595, height: 842 };

/** From this width of the room on, the strip of pages is there without being asked for. */
const WIDE = 900;

export class Viewer {
  fit = $state<Fit>("width");
  look = $state.raw<Look>(PLAIN_LOOK);
  /** Lines that lean are made level. */
  straight = $state(true);
  /** Words drawn over the dimmed page, so that the officer sees what the program read. */
  textShown = $state(false);
  /** The key of the mark and of the panel's item under the pointer or the focus. */
  highlighted = $state<string | null>(null);
  marking = $state.raw<Marking | null>(null);
  /** The size of the scrolled area, measured by the component. */
  room = $state.raw<Size>({ width: 0, height: 0 });
  /** A place the component should scroll into sight, once. */
  sought = $state.raw<Box | null>(null);
  /** Words that were searched for, in reading order, and which of them is looked at. */
  found = $state.raw<readonly Place[]>([]);
  foundAt = $state(0);
  /** Where a page is entered: paging back by the wheel comes in from below. */
  entered = $state.raw<"top" | "bottom">("top");
  /** The way the officer is going: pages that way are made ready first. */
  ahead = $state.raw<1 | -1>(1);

  #sheets = $state.raw<readonly Sheet[]>([]);
  #at = $state.raw<{ readonly key: string | null; readonly index: number }>({ key: null, index: 0 });
  #freeZoom = $state(1);
  #listShown = $state<boolean | null>(null);
  /** Turns that are not kept, or not kept yet. */
  #turns = $state.raw<Readonly<Record<string, Rotation>>>({});

  readonly index = $derived(this.#at.index);
  readonly sheet = $derived<Sheet | null>(this.sheets[this.index] ?? null);
  /** The sheet's place in its document, from 1. */
  readonly position = $derived(this.index - this.firstOf(this.sheet?.document) + 1);
  readonly rotation = $derived<Rotation>(this.sheet === null ? 0 : this.rotationOf(this.sheet));
  /** How far the picture is turned back to make its lines level, in degrees. */
  readonly lean = $derived(this.sheet === null ? 0 : this.leanOf(this.sheet));
  readonly zoom = $derived(this.sheet === null ? 1 : this.zoomOf(this.sheet));
  readonly projection = $derived<Projection>({
    page: this.sheet?.size ?? NO_PAGE,
    scale: this.zoom * PAPER_SCALE,
    rotation: this.rotation,
  });
  /** The turned sheet on the screen, before it is straightened. */
  readonly turnedSheet = $derived(turnedSize(this.projection));
  readonly listShown = $derived(this.#listShown ?? (this.sheets.length > 1 && this.room.width >= WIDE));

  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  /** The same page stays in sight, whatever was put before it or taken away. */
  set sheets(sheets: readonly Sheet[]) {
    const { key, index } = untrack(() => this.#at);
    const same = sheets.findIndex((sheet) => sheet.key === key);
    const at = same >= 0 ? same : clamp(index, 0, Math.max(0, sheets.length - 1));
    this.#sheets = sheets;
    this.#at = { key: sheets[at]?.key ?? null, index: at };
  }

  go(index: number): void {
    const to = clamp(index, 0, Math.max(0, this.sheets.length - 1));
    if (to !== this.index) this.ahead = to > this.index ? 1 : -1;
    this.#at = { key: this.sheets[to]?.key ?? null, index: to };
    this.entered = "top";
    this.sought = null;
  }

  /** The next sheet that has something to read, or the one before. */
  step(by: 1 | -1): void {
    for (let to = this.index + by; to >= 0 && to < this.sheets.length; to += by) {
      if (this.sheets[to]?.pageless?.what === "file") continue;
      this.go(to);
      return;
    }
  }

  /** The page at this place of the present document, from 1. */
  goTo(position: number): void {
    const pages = Math.max(1, this.sheet?.pagesInDocument ?? 1);
    this.go(this.firstOf(this.sheet?.document) + clamp(Math.round(position), 1, pages) - 1);
  }

  goToDocument(document: number): void {
    this.go(this.firstOf(document));
  }

  /** The document after the present one, or before it. */
  stepDocument(by: 1 | -1): void {
    const documents = [...new Set(this.sheets.map(({ document }) => document))];
    const to = documents[documents.indexOf(this.sheet?.document ?? 0) + by];
    if (to !== undefined) this.goToDocument(to);
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

  /** Turns the present page for as long as the window is open; null gives it back to what is kept. */
  showTurned(key: string, rotation: Rotation | null): void {
    const others = Object.entries(this.#turns).filter(([each]) => each !== key);
    this.#turns = Object.fromEntries(rotation === null ? others : [...others, [key, rotation]]);
  }

  turn(quarters: number): void {
    if (this.sheet !== null) this.showTurned(this.sheet.key, turned(this.rotation, quarters));
  }

  changeLook(change: Partial<Look>): void {
    this.look = { ...this.look, ...change };
  }

  changeContrast(): void {
    this.changeLook({ contrast: nextContrast(this.look.contrast) });
  }

  showList(shown: boolean): void {
    this.#listShown = shown;
  }

  /** Shows the sheet with this key and, when given, brings the place on it into sight. */
  reveal(key: string, box: Box | null): void {
    const index = this.sheets.findIndex((sheet) => sheet.key === key);
    if (index < 0) return;
    this.go(index);
    this.sought = box;
  }

  ask(marking: Marking): void {
    if (marking.start !== null) this.reveal(marking.start.sheet, marking.start.box);
    this.marking = marking;
  }

  /** Shows what a search found; the first place on the present page or after it is looked at. */
  showFound(places: readonly Place[]): void {
    const order = new Map(this.sheets.map(({ key }, at) => [key, at]));
    this.found = places
      .filter(({ sheet }) => order.has(sheet))
      .toSorted((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
    const from = this.found.findIndex(({ sheet }) => (order.get(sheet) ?? 0) >= this.index);
    this.foundAt = Math.max(0, from);
  }

  /** Looks at another place that was found; after the last comes the first. */
  stepFound(by: 0 | 1 | -1): void {
    const many = this.found.length;
    if (many === 0) return;
    this.foundAt = (this.foundAt + by + many) % many;
    const place = this.found[this.foundAt];
    if (place !== undefined) this.reveal(place.sheet, place.box);
  }

  /** The picture that is sharp enough of any sheet as it would be shown now. */
  sideOf(sheet: Sheet, pixelRatio: number): number {
    return imageLongSide(sheet.size, this.zoomOf(sheet) * PAPER_SCALE, pixelRatio);
  }

  rotationOf(sheet: Sheet): Rotation {
    return this.#turns[sheet.key] ?? sheet.found?.turn ?? 0;
  }

  leanOf({ found }: Sheet): number {
    const skew = found?.skew ?? 0;
    return this.straight && Math.abs(skew) > LEAST_LEAN ? skew : 0;
  }

  /** The place in its document, from 1, of the sheet with this key: what the officer calls its page. */
  positionOf(key: string): number | null {
    const at = this.sheets.findIndex((sheet) => sheet.key === key);
    return at < 0 ? null : at - this.firstOf(this.sheets[at]?.document) + 1;
  }

  /** The index of the first sheet of a document. */
  firstOf(document: number | undefined): number {
    return Math.max(
      0,
      this.sheets.findIndex((sheet) => sheet.document === document),
    );
  }

  zoomOf(sheet: Sheet): number {
    if (this.fit === "free") return this.#freeZoom;
    if (sheet.pageless !== undefined) return 1;
    return fittedZoom(this.fit, sheet.size, this.rotationOf(sheet), this.room, this.leanOf(sheet));
  }
}

/**
 * Putting pages in order with the mouse in the strip of small pictures. The drag is our own and not
 * the platform's: the window takes the platform's drags for files dropped on it.
 */
import { on } from "svelte/events";

/** So far must the mouse go before a click becomes a drag, in pixels. */
const CLICK = 6;
/** So near an edge of the strip it scrolls by itself, by so much each time the mouse moves. */
const EDGE = 40;
const STEP = 14;

interface Row {
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

export class PageDrag {
  /** The index of the sheet that is being dragged. */
  dragged = $state<number | null>(null);
  /** The index before which it would be put. */
  before = $state<number | null>(null);

  /** Watches the mouse from a press on the sheet `index`; `ondrop` hears where it was let go. */
  start(event: PointerEvent, list: HTMLElement, index: number, within: Range, ondrop: (before: number) => void): void {
    if (event.button !== 0) return;
    const from = event.clientY;
    const end = (): void => {
      offs.forEach((off) => off());
      this.dragged = this.before = null;
    };
    const offs = [
      on(window, "pointermove", ({ clientY }) => {
        if (this.dragged === null && Math.abs(clientY - from) < CLICK) return;
        this.dragged = index;
        scrollNear(list, clientY);
        this.before = placeAt(rowsOf(list, within), clientY);
      }),
      on(window, "pointerup", () => {
        const to = this.before;
        if (this.dragged !== null && to !== null) {
          ondrop(to);
          swallowClick();
        }
        end();
      }),
      on(window, "pointercancel", end),
      on(window, "keydown", (key) => {
        if (key.key !== "Escape") return;
        key.preventDefault();
        end();
      }),
    ];
  }
}

/** Sheets of one document: from `first` up to, not including, `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Before which row the mouse is: rows lie under one another, past the last comes the end. */
export function placeAt(rows: readonly Row[], y: number): number | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  return rows.find(({ top, height }) => y < top + height / 2)?.index ?? last.index + 1;
}

function rowsOf(list: HTMLElement, { first, end }: Range): Row[] {
  return [...list.querySelectorAll<HTMLElement>("[data-index]")].flatMap((element) => {
    const index = Number(element.dataset["index"]);
    if (index < first || index >= end) return [];
    const { top, height } = element.getBoundingClientRect();
    return [{ index, top, height }];
  });
}

function scrollNear(list: HTMLElement, y: number): void {
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + EDGE) list.scrollBy(0, -STEP);
  else if (y > bottom - EDGE) list.scrollBy(0, STEP);
}

/** Letting go over a page would also click it. */
function swallowClick(): void {
  const off = on(window, "click", (event) => event.stopPropagation(), { capture: true });
  setTimeout(off);
}

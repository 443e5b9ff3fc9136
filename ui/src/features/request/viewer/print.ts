/**
 * Printing of one document: its pages as they are shown, one on a sheet of A4, at 200 dots per inch,
 * without anything of the program around them and without the contrast and colours chosen for the
 * eye. The pictures are put beside the window's own content for as long as the system's print dialog
 * is open and taken away after it; a page that lies on its side is turned to fill the sheet.
 */
import { framedSize, turnedSize, type Rotation, type Size } from "./geometry";

export interface PrintedPage {
  readonly url: (longSide: number) => string;
  readonly size: Size;
  readonly rotation: Rotation;
  readonly lean: number;
}

const DOTS_PER_INCH = 200;
const MM_PER_POINT = 25.4 / 72;
/** A4, a hair lower than the sheet: rounding must not push an empty one out. */
const SHEET: Size = { width: 210, height: 296.8 };

const STYLE = `
@page { size: A4 portrait; margin: 0 }
@media screen { .printed { display: none } }
@media print {
  html, body { height: auto; overflow: visible; background: none }
  body > :not(.printed) { display: none }
  .printed > div { position: relative; width: ${SHEET.width}mm; height: ${SHEET.height}mm; overflow: hidden; break-after: page; break-inside: avoid }
  .printed > div:last-child { break-after: auto }
  .printed img { position: absolute; max-width: none }
}`;

/** Opens the print dialog when all pages are there; false when one could not be had or it was given up. */
export async function printPages(
  pages: readonly PrintedPage[],
  onprogress: (done: number) => void,
  given: AbortSignal,
): Promise<boolean> {
  const style = document.createElement("style");
  style.textContent = STYLE;
  const printed = document.createElement("div");
  printed.className = "printed";
  printed.append(...pages.map(sheetOf));
  document.body.append(style, printed);
  try {
    const ready = await pictured([...printed.querySelectorAll("img")], onprogress, given);
    if (ready) await dialogClosed(given);
    return ready;
  } finally {
    style.remove();
    printed.remove();
  }
}

/** The web view may go on drawing after the dialog has returned: it says itself when it is through. */
function dialogClosed(given: AbortSignal): Promise<void> {
  return new Promise((done) => {
    window.addEventListener("afterprint", () => done(), { once: true, signal: given });
    given.addEventListener("abort", () => done(), { once: true });
    window.print();
  });
}

/** How a page lies on a sheet: size in millimetres and degrees clockwise about the sheet's middle. */
export function laid({ size, rotation, lean }: Omit<PrintedPage, "url">): Size & { readonly turn: number } {
  const shown = framedSize(turnedSize({ page: size, scale: 1, rotation }), lean);
  const lies = shown.width > shown.height;
  const upright = lies ? { width: shown.height, height: shown.width } : shown;
  const scale = Math.min(MM_PER_POINT, SHEET.width / upright.width, SHEET.height / upright.height);
  return { width: size.width * scale, height: size.height * scale, turn: rotation - lean + (lies ? 90 : 0) };
}

export function printedSide({ width, height }: Size): number {
  return Math.ceil((Math.max(width, height) / 72) * DOTS_PER_INCH);
}

function sheetOf(page: PrintedPage): HTMLElement {
  const { width, height, turn } = laid(page);
  const sheet = document.createElement("div");
  const picture = document.createElement("img");
  picture.alt = "";
  picture.dataset["src"] = page.url(printedSide(page.size));
  picture.style.width = `${width}mm`;
  picture.style.height = `${height}mm`;
  picture.style.left = `${(SHEET.width - width) / 2}mm`;
  picture.style.top = `${(SHEET.height - height) / 2}mm`;
  picture.style.transform = `rotate(${turn}deg)`;
  sheet.append(picture);
  return sheet;
}

/** Pictures one after another: a hundred at once would stand in the way of the page on the screen. */
async function pictured(
  pictures: readonly HTMLImageElement[],
  onprogress: (done: number) => void,
  given: AbortSignal,
): Promise<boolean> {
  for (const [at, picture] of pictures.entries()) {
    if (given.aborted || !(await loaded(picture))) return false;
    onprogress(at + 1);
  }
  return !given.aborted;
}

function loaded(picture: HTMLImageElement): Promise<boolean> {
  return new Promise((done) => {
    picture.onload = () => done(true);
    picture.onerror = () => done(false);
    picture.src = picture.dataset["src"] ?? "";
  });
}

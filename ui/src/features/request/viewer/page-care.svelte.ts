/**
 * What the officer does to pages that came in: turns them, puts them in order, says that a second
 * letter begins here, has them read again. All of it is kept beside the original, which never
 * changes, and the last of it can be taken back, one step after another, for as long as the request
 * is open. A turn is shown at once and given back when the desk refuses it.
 */
import { saveFile, type DocumentView, type Failure, type RequestView } from "../../../api";
import { toast } from "../../../kit";
import { errorWords, t } from "../../../text";
import type { OpenRequest } from "../open-request.svelte";
import { turned } from "./geometry";
import type { Paper, Sheet } from "./sheets";
import type { Viewer } from "./viewer.svelte";

interface Step {
  /** What Ctrl+Z takes back, in words. */
  readonly label: string;
  readonly undo: () => Promise<Failure | null>;
}

export class PageCare {
  #steps = $state.raw<readonly Step[]>([]);
  readonly #request: OpenRequest;
  readonly #viewer: Viewer;

  /** What the next `undo` takes back, in words. */
  readonly undoable = $derived(this.#steps.at(-1)?.label ?? null);

  constructor(request: OpenRequest, viewer: Viewer) {
    this.#request = request;
    this.#viewer = viewer;
  }

  async turn(sheet: Sheet, quarters: number): Promise<void> {
    await this.#turnTo(sheet, turned(this.#viewer.rotationOf(sheet), quarters));
  }

  /** As the reading found it. */
  async turnBack(sheet: Sheet): Promise<void> {
    await this.#turnTo(sheet, null);
  }

  async #turnTo(sheet: Sheet, turn: number | null): Promise<void> {
    const { document, page, key, found } = sheet;
    if (found === undefined) return;
    const before = found.turnedByOfficer ? found.turn : null;
    if (turn !== null) this.#viewer.showTurned(key, turned(0, turn / 90));
    const set = (to: number | null) =>
      this.#request.run("document.turn", { document, page, turn: to }, (view) => this.#put(view), t("request-turned"));
    const failure = await set(turn);
    this.#viewer.showTurned(key, null);
    this.#did(failure, { label: t("request-undo-turn"), undo: () => set(before) });
  }

  /** `order` holds the numbers of all pages of the document as they are to be shown. */
  async order(document: number, order: readonly number[]): Promise<void> {
    const before = this.#pagesOf(document);
    if (order.length === before.length && order.every((page, at) => page === before[at])) return;
    const set = (to: readonly number[]) =>
      this.#request.run(
        "document.order",
        { document, order: [...to] },
        (view) => this.#put(view),
        t("request-ordered"),
      );
    this.#did(await set(order), { label: t("request-undo-order"), undo: () => set(before) });
  }

  /** Moves a page before the one at that place of its document, counted from 0. */
  async move(sheet: Sheet, to: number): Promise<void> {
    await this.order(sheet.document, moved(this.#pagesOf(sheet.document), sheet.page, to));
  }

  /** A second letter begins with this page: it and all after it become a request of their own. */
  async split(sheet: Sheet): Promise<void> {
    const { document, page } = sheet;
    const failure = await this.#request.run(
      "document.split",
      { document, page },
      (made) => this.#wasSplit(sheet, made),
      t("request-split-done"),
    );
    this.#did(failure, null);
  }

  #wasSplit({ key, document }: Sheet, made: RequestView): void {
    // the last page that stays is shown, rather than whatever document comes next
    const { sheets } = this.#viewer;
    const last = sheets.findIndex((sheet) => sheet.key === key) - 1;
    if (sheets[last]?.document === document) this.#viewer.go(last);
    const part = partOf(made, document);
    const undo = () => this.#request.run("document.rejoin", { document: part }, () => {}, t("request-rejoined"));
    const step = { label: t("request-undo-split"), undo };
    this.#did(null, step);
    toast({
      text: t("request-split-to", { request: made.id }),
      action: { label: t("request-undo"), run: () => void this.undo(step) },
    });
  }

  async read(document: number): Promise<void> {
    const failure = await this.#request.run(
      "document.read",
      { document },
      (view) => this.#put(view),
      t("request-reading-asked"),
    );
    this.#did(failure, null);
  }

  /** Writes the file as it came, every byte of it, where the officer says. */
  async saveOriginal({ document, file }: Paper): Promise<void> {
    const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(file)?.[0] ?? "";
    const path = await saveFile({
      title: t("request-original-save"),
      // The name carries numbers only: file names hold no personal data.
      name: `${this.#request.id}-${document}${extension}`,
    });
    if (path === undefined) return;
    const saved = (at: string) => toast({ text: t("request-preview-saved", { path: at }) });
    const failure = await this.#request.run("document.original", { document, path }, (to) => saved(to.file));
    this.#did(failure, null);
  }

  /** Takes back the last step, or the one that a notice offered, once. */
  async undo(step: Step | undefined = this.#steps.at(-1)): Promise<void> {
    if (step === undefined || !this.#steps.includes(step)) return;
    this.#steps = this.#steps.filter((each) => each !== step);
    const failure = await step.undo();
    if (failure !== null) this.#steps = [...this.#steps, step];
    this.#did(failure, null);
  }

  #did(failure: Failure | null, step: Step | null): void {
    if (failure !== null) {
      const { what, todo } = errorWords(failure);
      toast({ tone: "late", text: what, details: [todo] });
    } else if (step !== null) {
      this.#steps = [...this.#steps, step];
    }
  }

  #pagesOf(document: number): number[] {
    return this.#viewer.sheets.filter((sheet) => sheet.document === document).map(({ page }) => page);
  }

  #put(document: DocumentView): void {
    const { view } = this.#request;
    if (view === null) return;
    const documents = view.documents.map((each) => (each.id === document.id ? document : each));
    this.#request.view = { ...view, documents };
  }
}

/** `pages` with one of them at another place; the others keep their order. */
export function moved(pages: readonly number[], page: number, to: number): number[] {
  const others = pages.filter((each) => each !== page);
  const at = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, at), page, ...others.slice(at)];
}

/** The part of a document that a split made, in the request that it made. */
function partOf({ documents }: RequestView, document: number): number {
  const part = documents.find(({ tie, belongs_to }) => tie === "split" && belongs_to === document);
  return (part ?? documents[0])?.id ?? document;
}

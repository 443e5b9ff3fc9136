/**
 * What the officer does to pages that came in: turns them, puts them in order, says that a second
 * letter begins here, has them read again. All of it is kept beside the original, which never
 * changes, and the last of it can be taken back, one step after another, for as long as the request
 * is open. A turn is shown at once and given back when the desk refuses it.
 */
import { saveFile, type DocumentView, type Failure, type PageView, type RequestView } from "../../../api";
import { toast } from "../../../kit";
import { errorWords, t } from "../../../text";
import type { OpenRequest } from "../open-request.svelte";
import { turned, type Rotation } from "./geometry";
import type { Paper, Sheet } from "./sheets";
import type { Viewer } from "./viewer.svelte";

interface Step {
  /** What Ctrl+Z takes back, in words. */
  readonly label: string;
  readonly undo: () => Promise<Failure | null>;
}

export class PageCare {
  #steps = $state.raw<readonly Step[]>([]);
  #before: Promise<unknown> = Promise.resolve();
  readonly #request: OpenRequest;
  readonly #viewer: Viewer;

  /** What the next `undo` takes back, in words. */
  readonly undoable = $derived(this.#steps.at(-1)?.label ?? null);

  constructor(request: OpenRequest, viewer: Viewer) {
    this.#request = request;
    this.#viewer = viewer;
  }

  turn(sheet: Sheet, quarters: number): Promise<void> {
    const to = turned(this.#viewer.rotationOf(sheet), quarters);
    this.#viewer.showTurned(sheet.key, to);
    return this.#turnTo(sheet, to);
  }

  /** As the reading found it. */
  turnBack(sheet: Sheet): Promise<void> {
    return this.#turnTo(sheet, null);
  }

  #turnTo(sheet: Sheet, to: Rotation | null): Promise<void> {
    const { document, page, key } = sheet;
    const set = (turn: number | null) =>
      this.#request.run("document.turn", { document, page, turn }, (view) => this.#put(view), t("request-turned"));
    return this.#next(async () => {
      const kept = this.#pages(document).find(({ n }) => n === page);
      const before = kept?.turned_by_officer === true ? kept.turn : null;
      const failure = await set(to);
      // unless it was turned once more meanwhile, what is kept is what is shown
      if (failure !== null || this.#viewer.rotationOf(sheet) === to) this.#viewer.showTurned(key, null);
      this.#did(failure, { label: t("request-undo-turn"), undo: () => set(before) });
    });
  }

  /** Moves a page to that place of its document, counted from 0. */
  move({ document, page }: Sheet, to: number): Promise<void> {
    const set = (order: number[]) =>
      this.#request.run("document.order", { document, order }, (view) => this.#put(view), t("request-ordered"));
    return this.#next(async () => {
      const before = this.#pages(document).map(({ n }) => n);
      const order = moved(before, page, to);
      if (order.join() === before.join()) return;
      this.#did(await set(order), { label: t("request-undo-order"), undo: () => set(before) });
    });
  }

  /** Whether something would stay behind if a second letter began with this page. */
  canSplit({ key, document, pageless }: Sheet): boolean {
    if (pageless !== undefined) return false;
    const { sheets } = this.#viewer;
    const others = sheets.some((sheet) => sheet.document !== document && sheet.pageless?.what !== "file");
    return others || sheets.find((sheet) => sheet.document === document)?.key !== key;
  }

  /** A second letter begins with this page: it and all after it become a request of their own. */
  split(sheet: Sheet): Promise<void> {
    const { document, page } = sheet;
    const made = (view: RequestView) => this.#wasSplit(sheet, view);
    return this.#next(async () => {
      this.#did(await this.#request.run("document.split", { document, page }, made, t("request-split-done")), null);
    });
  }

  #wasSplit({ key, document }: Sheet, made: RequestView): void {
    // the last page that stays is shown, rather than whatever document comes next
    const { sheets } = this.#viewer;
    const last = sheets.findIndex((sheet) => sheet.key === key) - 1;
    if (sheets[last]?.document === document) this.#viewer.go(last);
    const step = { label: t("request-undo-split"), undo: () => this.#rejoin(document, made) };
    this.#did(null, step);
    toast({
      text: t("request-split-to", { request: made.id }),
      action: { label: t("request-undo"), run: () => void this.undo(step) },
    });
  }

  /** Pages go back to the document they were split from; a document that moved whole, with its request. */
  #rejoin(document: number, made: RequestView): Promise<Failure | null> {
    const part = made.documents.find(({ tie, belongs_to }) => tie === "split" && belongs_to === document);
    const said = t("request-rejoined");
    return part === undefined
      ? this.#request.run("request.merge", { request: made.id, into: this.#request.id }, () => {}, said)
      : this.#request.run("document.rejoin", { document: part.id }, () => {}, said);
  }

  read(document: number): Promise<void> {
    const put = (view: DocumentView) => this.#put(view);
    return this.#next(async () => {
      this.#did(await this.#request.run("document.read", { document }, put, t("request-reading-asked")), null);
    });
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
  undo(offered?: Step): Promise<void> {
    return this.#next(async () => {
      const step = offered ?? this.#steps.at(-1);
      if (step === undefined || !this.#steps.includes(step)) return;
      this.#steps = this.#steps.filter((each) => each !== step);
      const failure = await step.undo();
      if (failure !== null) this.#steps = [...this.#steps, step];
      this.#did(failure, null);
    });
  }

  /** One after another: what is taken back later must know what stood before, not what stood on the screen. */
  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#before.then(work);
    this.#before = done.catch(() => undefined);
    return done;
  }

  #did(failure: Failure | null, step: Step | null): void {
    if (failure !== null) {
      const { what, todo } = errorWords(failure);
      toast({ tone: "late", text: what, details: [todo] });
    } else if (step !== null) {
      this.#steps = [...this.#steps, step];
    }
  }

  #pages(document: number): readonly PageView[] {
    return this.#request.view?.documents.find(({ id }) => id === document)?.pages ?? [];
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

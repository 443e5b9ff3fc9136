/**
 * Words of the documents on the screen, and the places of those that were searched for. A document's
 * words are asked for when it comes to the screen, and again when recognition has read more of it;
 * an answer that comes after a newer question is dropped.
 */
import { untrack } from "svelte";
import { call, type DocumentText, type DocumentView, type WordView } from "../../../api";
import { attempt } from "../open-request.svelte";
import { sheetKey, type Place, type Sheet, type Word } from "./sheets";
import type { Viewer } from "./viewer.svelte";

/** Between the last letter typed and the question, in milliseconds. */
const PAUSE = 60;

/** Below it a word that was read is shown as one that may be wrong. */
const SURE = 0.6;

const NO_WORDS: readonly Word[] = [];

export class Reader {
  /** The words that are looked for; null while nobody looks for any. */
  find = $state<string | null>(null);
  #texts = $state.raw<ReadonlyMap<number, ReadonlyMap<number, readonly Word[]>>>(new Map());
  readonly #viewer: Viewer;

  /** To be made while a component comes up: it lives as long as that component. */
  constructor(viewer: Viewer, documents: () => readonly DocumentView[]) {
    this.#viewer = viewer;
    const shown = $derived(documents().find(({ id }) => id === viewer.sheet?.document));
    const wanted = $derived(shown === undefined || wordsIn(shown) === 0 ? null : `${shown.id} ${wordsIn(shown)}`);
    $effect(() => {
      if (wanted !== null && shown !== undefined) untrack(() => void this.#read(shown.id));
    });

    const readable = $derived(
      documents()
        .filter((document) => wordsIn(document) > 0)
        .map((document) => `${document.id} ${wordsIn(document)}`)
        .join(),
    );
    const looked = $derived(this.find?.trim() ?? "");
    let before = "";
    $effect(() => {
      const text = looked;
      const ids = readable === "" ? [] : readable.split(",").map((each) => Number.parseInt(each, 10));
      const isNew = text !== before;
      const timer = setTimeout(() => {
        before = text;
        void this.#look(text, ids, isNew, () => text === looked);
      }, PAUSE);
      return () => clearTimeout(timer);
    });
  }

  /** Words of a page, as far as they have been read; the same array as long as they are the same. */
  wordsOf(sheet: Sheet): readonly Word[] {
    return this.#texts.get(sheet.document)?.get(sheet.page) ?? NO_WORDS;
  }

  async #read(document: number): Promise<void> {
    await attempt(async () => {
      const text = await call("document.text", { document });
      this.#texts = new Map([...this.#texts, [document, pagesOf(text)]]);
    });
  }

  async #look(text: string, documents: readonly number[], isNew: boolean, isAsked: () => boolean): Promise<void> {
    const found: Place[] = [];
    await attempt(async () => {
      for (const document of text === "" ? [] : documents) {
        const places = await call("document.find", { document, text });
        found.push(
          ...places.map(({ page, x, y, w, h }) => ({
            sheet: sheetKey(document, page),
            box: { x, y, width: w, height: h },
          })),
        );
      }
    });
    if (!isAsked()) return;
    this.#viewer.showFound(found);
    if (isNew) this.#viewer.stepFound(0);
  }
}

function wordsIn({ pages }: DocumentView): number {
  return pages.reduce((sum, { words }) => sum + words, 0);
}

function pagesOf({ pages }: DocumentText): Map<number, readonly Word[]> {
  return new Map(pages.map(({ n, words }) => [n, wordsOf(words)]));
}

function wordsOf(words: readonly WordView[]): Word[] {
  // pages taken in before lines were kept have all their words on one
  const told = words.some(({ line }) => line !== words[0]?.line);
  return words.map(({ text, x, y, w, h, line, confidence }) => ({
    text,
    box: { x, y, width: w, height: h },
    line: told ? line : undefined,
    doubtful: confidence < SURE,
  }));
}

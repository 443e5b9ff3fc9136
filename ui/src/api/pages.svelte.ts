/* A long list, page by page: what is visible is asked for, what is known is kept until something
   changes or the question changes. */
import { untrack } from "svelte";
import { onChanged } from "./changes.svelte";

export type Page<T> = { rows: T[]; total: number };

export type Pages<T> = {
  /** Rows by index; a hole is a row not loaded yet. */
  readonly items: readonly (T | undefined)[];
  readonly total: number;
  /** False until the first page came. */
  readonly known: boolean;
  /** The answer to the newest question is still on its way; what is shown answers an older one. */
  readonly asking: boolean;
  readonly error: unknown;
  /** Asks for the rows from `from` up to `to` unless they are known or on their way. */
  need(from: number, to: number): void;
  again(): void;
};

const PAGE = 60;

/** Pages of whatever `ask` returns; its reactive reads are the question. */
export function pages<T>(ask: (offset: number, limit: number) => Promise<Page<T>>): Pages<T> {
  let items: readonly (T | undefined)[] = $state.raw([]);
  let total = $state(0);
  let known = $state(false);
  let asking = $state(true);
  let error: unknown = $state.raw();
  let turn = 0;
  let asked = new Set<number>();

  async function fetch(number: number, answer: Promise<Page<T>>) {
    const mine = turn;
    asked.add(number);
    try {
      const page = await answer;
      if (mine !== turn) return;
      const next = items.length === page.total ? [...items] : resized(items, page.total);
      page.rows.forEach((row, i) => (next[number * PAGE + i] = row));
      items = next;
      total = page.total;
      known = true;
      error = undefined;
    } catch (thrown) {
      if (mine === turn) {
        error = thrown;
        asked.delete(number);
      }
    }
  }

  function start() {
    turn += 1;
    asked = new Set();
    const first = ask(0, PAGE);
    untrack(() => {
      /* the rows of the old answer stay until the new ones are here: no blinking while typing */
      const mine = turn;
      asking = true;
      void first.then(
        () => mine === turn && (items = []),
        () => undefined,
      );
      void fetch(0, first).then(() => mine === turn && (asking = false));
    });
  }

  $effect(() => {
    onChanged();
    start();
    return () => {
      turn += 1;
    };
  });

  return {
    get items() {
      return items;
    },
    get total() {
      return total;
    },
    get known() {
      return known;
    },
    get asking() {
      return asking;
    },
    get error() {
      return error;
    },
    need(from, to) {
      if (!known) return;
      for (let page = Math.floor(from / PAGE); page * PAGE < to; page += 1) {
        if (!asked.has(page))
          void fetch(
            page,
            untrack(() => ask(page * PAGE, PAGE)),
          );
      }
    },
    again: () => untrack(start),
  };
}

function resized<T>(items: readonly (T | undefined)[], length: number): (T | undefined)[] {
  return Array.from({ length }, (_, i) => items[i]);
}

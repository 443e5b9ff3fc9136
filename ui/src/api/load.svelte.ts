/* Data of a screen: asked for when the component comes, again after every change, and dropped
   with the component. While a newer answer is on its way the older one stays on the screen; an
   answer that comes too late is ignored. */
import { untrack } from "svelte";
import { onChanged } from "./changes.svelte";

export type Loaded<T> = {
  readonly data: T | undefined;
  /** What the last attempt failed with. */
  readonly error: unknown;
  readonly loading: boolean;
  /** Asks again. */
  again(): void;
  /** Puts an answer that came by another way (the result of a change). */
  put(data: T): void;
};

/** Loads with `ask`, whose reactive reads are dependencies: when they change it runs again. */
export function load<T>(ask: () => Promise<T>): Loaded<T> {
  let data: T | undefined = $state.raw();
  let error: unknown = $state.raw();
  let loading = $state(true);
  let turn = 0;

  function start(promise: Promise<T>) {
    const mine = ++turn;
    loading = true;
    promise
      .then((answer) => {
        if (mine !== turn) return;
        data = answer;
        error = undefined;
      })
      .catch((thrown: unknown) => {
        if (mine === turn) error = thrown;
      })
      .finally(() => {
        if (mine === turn) loading = false;
      });
  }

  $effect(() => {
    onChanged();
    const promise = ask();
    untrack(() => start(promise));
    return () => {
      turn += 1;
    };
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    again: () => start(untrack(ask)),
    put(answer) {
      turn += 1;
      data = answer;
      error = undefined;
      loading = false;
    },
  };
}

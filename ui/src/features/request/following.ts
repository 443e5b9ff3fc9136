/**
 * While pages of the open request are being read, their words, facts and states come one by one. The
 * request is read again as they do, not more often than it can be followed, and only while somebody
 * is there to follow: asking counts as work and would keep the vault open.
 */
import { onEvent, whenWorking } from "../../api";

/** Shortest time between two looks, in milliseconds. */
const PAUSE = 2_000;

/** Calls `look` after news of the reading; the answer stops it. */
export function followReading(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forget = (): void => {};
  const stop = onEvent("progress", ({ what }) => {
    if (what !== "reading" || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      forget = whenWorking(look);
    }, PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
    forget();
  };
}

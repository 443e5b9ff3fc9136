/* The vault locks itself when nobody works. The desk under the window keeps the time; the window
   only tells it that somebody works, and shows what is left. What runs by itself here must ask
   nothing but "vault.state": any other call counts as work, and the vault would never lock. */
import { call, worked, type VaultState } from "../api";

/** How often work is reported, and how often the time left is read, in milliseconds. */
const REPORT = 10_000;
const LOOK = 15_000;
/** After so long a pause the screens are old. */
const OLD = 5 * 60_000;

const WORK = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/**
 * Keeps the vault's state in step while the component that calls it is on the screen.
 * `onback` runs when somebody works again after a long pause.
 */
export function watchIdle(onstate: (state: VaultState) => void, onback: () => void): void {
  $effect(() => {
    let reported = Date.now();
    let looking = false;

    async function ask(name: "vault.state" | "vault.touch") {
      try {
        onstate(await call(name, {}));
      } catch {
        /* a vault locked meanwhile says so by itself (onLocked); anything else: the next beat asks again */
      }
    }

    async function look() {
      if (looking) return;
      looking = true;
      await ask("vault.state");
      looking = false;
    }

    function work() {
      worked();
      const pause = Date.now() - reported;
      if (pause < REPORT) return;
      reported = Date.now();
      void ask("vault.touch");
      if (pause > OLD) onback();
    }

    const timer = setInterval(() => void look(), LOOK);
    for (const name of WORK) window.addEventListener(name, work, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const name of WORK) window.removeEventListener(name, work, { capture: true });
    };
  });
}

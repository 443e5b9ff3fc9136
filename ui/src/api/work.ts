/* Whether somebody works. The desk takes every call but "vault.state" for work and keeps the vault
   open for it, so what goes on in the background may not make the window ask by itself: what it
   brought is read while somebody is there to see it, or as soon as somebody is back. */

/** So long after the last key or movement somebody is still taken to be there, in milliseconds. */
const THERE = 60_000;

let last = Date.now();
let waiting = new Set<() => void>();

/** Says that somebody pressed a key or moved the pointer. */
export function worked(): void {
  last = Date.now();
  if (waiting.size === 0) return;
  const due = waiting;
  waiting = new Set();
  for (const act of due) act();
}

/** Runs `act` now, or when somebody is back; the answer takes it back. The same `act` waits once. */
export function whenWorking(act: () => void): () => void {
  if (Date.now() - last < THERE) act();
  else waiting.add(act);
  return () => waiting.delete(act);
}

/* Notes of the ledger that somebody put away, by their end. It holds moments only, lasts as long as
   the window, and what is left out here still stands in Settings. */
let seen: readonly string[] = $state.raw([]);

export function wasSeen(moment: string): boolean {
  return seen.includes(moment);
}

export function sawLate(moment: string): void {
  seen = [...seen, moment];
}

/* What a new passphrase must be. Length is what resists guessing; classes of characters only make
   people write it down (NIST SP 800-63B, 5.1.1.2). */

export const SHORTEST = 12;

/** The id of what is wrong with it, or nothing. */
export function passphraseProblem(passphrase: string): "passphrase-short" | "passphrase-monotonous" | undefined {
  if ([...passphrase].length < SHORTEST) return "passphrase-short";
  return new Set(passphrase).size < 5 ? "passphrase-monotonous" : undefined;
}

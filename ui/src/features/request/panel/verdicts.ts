/** The verdicts of each question, in the order a careful reader weighs them, and their tone. */
import type { Tone } from "../../../kit";
import type { Question } from "../evidence";

export const VERDICTS: Readonly<Record<Question, readonly string[]>> = {
  identity: ["confirmed", "doubtful", "refuted"],
  signature: ["consistent", "inconclusive", "inconsistent", "absent"],
  completeness: ["complete", "incomplete"],
};

const GOOD: ReadonlySet<string> = new Set(["confirmed", "consistent", "complete"]);
const BAD: ReadonlySet<string> = new Set(["refuted", "inconsistent", "absent"]);

/** A word of the dictionary at the head of a line. */
export function sentence(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function toneOf(verdict: string): Tone {
  if (GOOD.has(verdict)) return "accent";
  return BAD.has(verdict) ? "late" : "warning";
}

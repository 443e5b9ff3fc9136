/**
 * Words of a page as lines. Engines hand words over in reading order but say nothing about lines;
 * two words stand on one line when their middles are closer than half the smaller height.
 */
import type { Word } from "./sheets";

export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  for (const word of words) {
    const before = line.at(-1);
    if (before !== undefined && !sameLine(before, word)) {
      lines.push(line);
      line = [];
    }
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function sameLine(a: Word, b: Word): boolean {
  const apart = Math.abs(a.box.y + a.box.height / 2 - (b.box.y + b.box.height / 2));
  const goesOn = b.box.x >= a.box.x;
  return goesOn && apart <= Math.min(a.box.height, b.box.height) / 2;
}

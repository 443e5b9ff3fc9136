/**
 * Words of a page as lines, as text, and under the mouse. Recognition says which words stand on one
 * line; where nobody said it, two words do when their middles are closer than half the smaller
 * height. What is selected becomes text with a space between words and a line end between lines,
 * whatever the elements on the screen would give.
 */
import type { Point } from "./geometry";
import type { Word } from "./sheets";

export type Line = readonly Word[];

/** A gap between two letters: so many letters into a word of a line. */
export interface Caret {
  readonly line: number;
  readonly word: number;
  readonly letter: number;
}

export function linesOf(words: readonly Word[]): Line[] {
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
  if (a.line !== undefined && b.line !== undefined) return a.line === b.line;
  const apart = Math.abs(a.box.y + a.box.height / 2 - (b.box.y + b.box.height / 2));
  const goesOn = b.box.x >= a.box.x;
  return goesOn && apart <= Math.min(a.box.height, b.box.height) / 2;
}

/** The text from one caret to another, whichever comes first. */
export function textBetween(lines: readonly Line[], a: Caret, b: Caret): string {
  const [from, to] = order(a, b) <= 0 ? [a, b] : [b, a];
  return lines
    .slice(from.line, to.line + 1)
    .map((line, at) => {
      const first = at === 0;
      const last = from.line + at === to.line;
      return line
        .map(({ text }, word) => {
          if ((first && word < from.word) || (last && word > to.word)) return null;
          const end = last && word === to.word ? to.letter : text.length;
          return text.slice(first && word === from.word ? from.letter : 0, end);
        })
        .filter((text) => text !== null)
        .join(" ");
    })
    .join("\n")
    .trim();
}

function order(a: Caret, b: Caret): number {
  return a.line - b.line || a.word - b.word || a.letter - b.letter;
}

/**
 * The caret nearest to a place on the page: the line whose middle is nearest there, then the word,
 * then the letter by its share of the word's width. Between lines and in margins there is always one.
 */
export function caretAt(lines: readonly Line[], at: Point): Caret | null {
  let best: Caret | null = null;
  let least = Infinity;
  for (const [line, words] of lines.entries()) {
    for (const [word, { box, text }] of words.entries()) {
      const aside = Math.max(box.x - at.x, 0, at.x - box.x - box.width);
      const above = Math.max(box.y - at.y, 0, at.y - box.y - box.height);
      // a step down counts more than a step aside: past its end one is still on the line
      const far = aside + 4 * above;
      if (far >= least) continue;
      least = far;
      const share = box.width === 0 ? 0 : (at.x - box.x) / box.width;
      best = { line, word, letter: Math.max(0, Math.min(text.length, Math.round(share * text.length))) };
    }
  }
  return best;
}

/** The whole word, or the whole line, around a caret: what two and three clicks select. */
export function around(lines: readonly Line[], { line, word }: Caret, what: "word" | "line"): [Caret, Caret] {
  const words = lines[line] ?? [];
  const last = what === "word" ? word : words.length - 1;
  const first = what === "word" ? word : 0;
  return [
    { line, word: first, letter: 0 },
    { line, word: last, letter: words[last]?.text.length ?? 0 },
  ];
}

/** From the first letter of the page to the last. */
export function everything(lines: readonly Line[]): [Caret, Caret] | null {
  const line = lines.length - 1;
  const word = (lines[line]?.length ?? 0) - 1;
  const text = lines[line]?.[word]?.text;
  return text === undefined
    ? null
    : [
        { line: 0, word: 0, letter: 0 },
        { line, word, letter: text.length },
      ];
}

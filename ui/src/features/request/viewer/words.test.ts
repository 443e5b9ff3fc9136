import { expect, it } from "vitest";
import type { Word } from "./sheets";
import { around, caretAt, everything, linesOf, textBetween } from "./words";

function word(text: string, x: number, y: number, height = 10): Word {
  return { text, box: { x, y, width: text.length * 6, height } };
}

function text(words: Word[]): string {
  return linesOf(words)
    .map((line) => line.map((each) => each.text).join(" "))
    .join("\n");
}

it("words of a slightly askew line stay on one line", () => {
  expect(text([word("Прошу", 10, 100), word("предоставить", 50, 98), word("сведения", 130, 96)])).toBe(
    "Прошу предоставить сведения",
  );
});

it("a word that starts further left begins a new line even when the lines nearly touch", () => {
  expect(text([word("персональных", 200, 100), word("данных", 10, 104)])).toBe("персональных\nданных");
});

it("a word lower by more than half its height is on the next line", () => {
  expect(text([word("дата", 10, 100), word("подпись", 60, 112)])).toBe("дата\nподпись");
});

it("an empty page has no lines", () => {
  expect(linesOf([])).toEqual([]);
});

const letter = [
  [word("Прошу", 10, 100), word("предоставить", 50, 100)],
  [word("сведения", 10, 120), word("обо", 70, 120), word("мне", 100, 120)],
];

it("lines are taken as recognition tells them, however far apart their words stand", () => {
  const told = [word("Иванов", 10, 100), word("А.", 60, 130), word("Директору", 10, 140)].map((each, at) => ({
    ...each,
    line: at < 2 ? 1 : 2,
  }));
  expect(text(told)).toBe("Иванов А.\nДиректору");
});

it("what is selected has a space between words and a line end between lines", () => {
  const from = { line: 0, word: 1, letter: 6 };
  const to = { line: 1, word: 1, letter: 2 };
  expect(textBetween(letter, from, to)).toBe("тавить\nсведения об");
  expect(textBetween(letter, to, from), "backwards").toBe("тавить\nсведения об");
});

it("the caret is between the letters under the mouse", () => {
  expect(caretAt(letter, { x: 10 + 2 * 6, y: 105 })).toEqual({ line: 0, word: 0, letter: 2 });
});

it("past the end of a line the caret stays on that line", () => {
  expect(caretAt(letter, { x: 400, y: 104 })).toEqual({ line: 0, word: 1, letter: 12 });
});

it("three clicks take the whole line, Ctrl+A the whole page", () => {
  const [from, to] = around(letter, { line: 1, word: 1, letter: 0 }, "line");
  expect(textBetween(letter, from, to)).toBe("сведения обо мне");
  const all = everything(letter);
  expect(all && textBetween(letter, ...all)).toBe("Прошу предоставить\nсведения обо мне");
  expect(everything([])).toBeNull();
});

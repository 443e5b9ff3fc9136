import { expect, it } from "vitest";
import type { Word } from "./sheets";
import { linesOf } from "./words";

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

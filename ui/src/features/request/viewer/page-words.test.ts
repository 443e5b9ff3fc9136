import { beforeAll, describe, expect, it } from "vitest";
import { notesOf, readingWords, thumbWord } from "./page-words";
import type { PageFound } from "./sheets";

const FINE: PageFound = {
  state: "drawn",
  blank: false,
  turn: 0,
  turnedByOfficer: false,
  skew: 0,
  dpi: 300,
  poor: null,
  reading: "layer",
  confidence: null,
};

beforeAll(() => {
  // the language of the texts is written on the document, which these rules do without
  globalThis.document ??= { documentElement: {} } as Document;
});

describe("a page as it should be", () => {
  it("says where its text comes from and nothing else", () => {
    expect([notesOf(FINE), thumbWord(FINE), readingWords(FINE)]).toEqual([[], null, "Текст взят из файла"]);
  });
});

describe("a page that is not", () => {
  it("blank is said in words, never silently", () => {
    expect(notesOf({ ...FINE, state: "blank" }).map(({ text }) => text)).toEqual([
      "Страница пуста или не читается: проверьте сами.",
    ]);
  });

  it("poor is a proposal with its reason", () => {
    const [note] = notesOf({ ...FINE, poor: "low-resolution", dpi: 96.4 });
    expect(note?.text).toContain("96 точек на дюйм");
    expect(note?.text).toContain("Предложение");
    expect(notesOf({ ...FINE, poor: "low-resolution", dpi: null })[0]?.text).not.toContain("null");
  });

  it("redrawn is a quiet note", () => {
    expect(notesOf({ ...FINE, state: "redrawn" }).map(({ tone }) => tone)).toEqual(["neutral"]);
  });

  it("unreadable is not called blank as well", () => {
    expect(notesOf({ ...FINE, state: "unreadable", blank: true })).toEqual([]);
    expect(thumbWord({ ...FINE, state: "unreadable", blank: true })).toBe("не читается");
  });

  it("read by recognition says how sure", () => {
    expect(readingWords({ ...FINE, reading: "recognised", confidence: 0.876 })).toContain("88 %");
  });
});

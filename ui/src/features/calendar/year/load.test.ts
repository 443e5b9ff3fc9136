import { describe, expect, it } from "vitest";
import { emptyDraft, loadOf, problems, type Draft } from "./load";

const draft = (over: Partial<Draft>): Draft => ({ ...emptyDraft(2028), ...over });
const moves = [{ from: "01.01.2028", to: "03.01.2028" }];

describe("a decree typed in", () => {
  it("is asked with its number, date and transfers; empty rows are none", () => {
    const typed = draft({
      way: "decree",
      number: "1187",
      date: "17.09.2027",
      moves: [...moves, { from: "", to: "" }],
    });
    expect(loadOf(typed)).toEqual({
      year: 2028,
      decree: { number: 1187, date: "2027-09-17" },
      moves: [{ from: "2028-01-01", to: "2028-01-03" }],
    });
  });

  it("says of each field what is missing", () => {
    const wrong = problems(draft({ way: "decree" }));
    expect(wrong.number).toBe("Только число, без знака №.");
    expect(wrong.date).toBe("Напишите дату как 20.11.2026");
    expect(wrong.moves).toEqual(["Впишите хотя бы один перенос."]);
    expect(loadOf(draft({ way: "decree" }))).toBeUndefined();
  });

  it("keeps transfers within the year", () => {
    const typed = draft({
      way: "decree",
      number: "1",
      date: "01.09.2027",
      moves: [{ from: "1.1.2027", to: "2.5.2028" }],
    });
    expect(problems(typed).moves).toEqual(["Оба дня должны быть в 2028 году."]);
  });
});

describe("a calendar file", () => {
  it("needs no decree", () => {
    expect(loadOf(draft({ way: "file", path: "/a/2028.xml" }))).toEqual({ year: 2028, path: "/a/2028.xml" });
  });

  it("has both number and date of the decree, or neither", () => {
    expect(problems(draft({ way: "file", path: "/a/2028.xml", number: "1187" })).date).toBeTruthy();
  });

  it("must be chosen", () => {
    expect(problems(draft({ way: "file" })).path).toBe("сначала выберите файл");
  });
});

it("asks first where the calendar comes from", () => {
  expect(problems(draft({ year: "" }))).toEqual({ way: "Выберите, откуда взять календарь." });
});

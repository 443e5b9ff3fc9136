import { describe, expect, it } from "vitest";
import { entryTitle, particulars, type Entry } from "./history";

function entry(op: string, detail: Entry["detail"]): Entry {
  return { n: 1, at: "2026-11-24T11:00:00+03:00", author: "Орлова", op, request: "2026-0042", detail, hash: "" };
}

describe("an entry of the history", () => {
  it("says the verdict and the reason of a judgement", () => {
    const judged = entry("judged", {
      about: "identity",
      verdict: "confirmed",
      because: "Ответ с известного адреса.",
      place: null,
    });
    expect([entryTitle(judged), ...particulars(judged)]).toEqual([
      "Заключение о личности",
      "подтверждена",
      "Ответ с известного адреса.",
    ]);
  });

  it("says which demand was extended and to which day", () => {
    const extended = entry("extended", { kind: "access", days: 5, because: "Архив.", due: "2026-12-11" });
    expect([entryTitle(extended), ...particulars(extended)]).toEqual([
      "Срок продлён на 5 рабочих дней",
      "Доступ",
      "до 11 декабря",
      "Архив.",
    ]);
  });

  it("names what was asked for when the letter was returned", () => {
    expect(particulars(entry("returned", { missing: "signature,id-issue" }))).toEqual(["Подпись, Кем и когда выдан"]);
  });

  it("shows an operation it has no words for by its name instead of hiding it", () => {
    expect(entryTitle(entry("teleported", {}))).toBe("teleported");
  });
});

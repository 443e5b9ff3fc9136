import { describe, expect, it } from "vitest";
import type { MonthDay } from "../../../api";
import { ground, inFull, inWords, shortly, squares } from "./load";

const day = (over: Partial<MonthDay> = {}): MonthDay => ({
  date: "2026-11-27",
  counts: true,
  why: "working",
  note: "",
  due: 0,
  unaccepted: 0,
  requests: [],
  ...over,
});
const TODAY = "2026-11-25";

describe("squares of a day", () => {
  it("are one for each limit, what nobody accepted last", () => {
    expect(squares(day({ due: 3, unaccepted: 1 }), TODAY)).toEqual({ shown: ["due", "due", "unaccepted"], more: 0 });
  });

  it("stay on one line for sixty limits and still show what nobody accepted", () => {
    const { shown, more } = squares(day({ due: 60, unaccepted: 1 }), TODAY);
    expect(shown.length + more).toBe(60);
    expect(shown).toHaveLength(4);
    expect(shown.at(-1)).toBe("unaccepted");
  });

  it("are late on a day that has passed", () => {
    expect(squares(day({ date: "2026-11-24", due: 2, unaccepted: 1 }), TODAY).shown).toEqual([
      "late",
      "late-unaccepted",
    ]);
  });
});

describe("words of a day", () => {
  it("name the ground and the load", () => {
    expect(inWords(day({ due: 2, unaccepted: 1 }), TODAY)).toBe(
      "Пятница, 27 ноября: рабочий день. 2 срока, не принято 1",
    );
    expect(inWords(day(), TODAY)).toBe("Пятница, 27 ноября: рабочий день. Сроков нет");
    expect(inWords(day({ date: "2026-11-24", due: 1 }), TODAY)).toContain("Просрочен 1 срок");
    expect(ground(day({ why: "holiday", note: "День России" }))).toBe("праздник: День России");
  });

  it("name the first requests and how many more", () => {
    const requests = ["2026-0001", "2026-0002"];
    expect(inFull(day({ due: 60, requests }), TODAY).split("\n")[1]).toBe("2026-0001, 2026-0002, ещё 58");
  });

  it("say shortly what is out of the ordinary", () => {
    expect(shortly(day())).toBe("");
    expect(shortly(day({ counts: false, why: "holiday", note: "День России" }))).toBe("День России");
    expect(shortly(day({ counts: false, why: "transferred", note: "перенос с 04.01.2026" }))).toBe("перенос");
    expect(shortly(day({ date: "2027-02-20", why: "working" }))).toBe("рабочий");
    expect(shortly(day({ why: "short" }))).toBe("сокращённый");
  });
});

import { describe, expect, it } from "vitest";
import type { DraftView } from "../../api";
import { asReport, gaps, textOf, untouched } from "./draft";

function draft(over: Partial<DraftView> = {}): DraftView {
  return {
    request: "2026-0042",
    kind: "access",
    number: "ПД-7",
    date: "2026-11-24",
    name: "Щербакова Анна Юрьевна",
    forms: {
      genitive: "Щербаковой Анны Юрьевны",
      dative: "Щербаковой Анне Юрьевне",
      salutation: "Уважаемая Анна Юрьевна!",
    },
    items: [
      { id: "1", title: "Подтверждение обработки", text: "Обрабатываются.", fixed: true },
      { id: "3", title: "Способы обработки", text: "Автоматизированная обработка.", fixed: false },
      { id: "8", title: "Трансграничная передача", text: "", fixed: false },
    ],
    empty: ["8"],
    undecided: 0,
    unsearched: [],
    included: 3,
    left_out: 1,
    ...over,
  };
}

describe("what is missing from a draft", () => {
  it("is an empty item, until the officer writes it", () => {
    const made = draft();
    expect(gaps(made, untouched(made))).toEqual([{ at: "item", id: "8", title: "Трансграничная передача" }]);
    expect(gaps(made, { ...untouched(made), items: { "8": "Не осуществляется." } })).toEqual([]);
  });

  it("is no item that the core lets stay blank", () => {
    const made = draft({ empty: [] });
    expect(gaps(made, untouched(made))).toEqual([]);
  });

  it("is what only the settings or the findings can supply, once each", () => {
    const made = draft({ empty: ["signer", "1", "addressee"] });
    expect(gaps(made, untouched(made))).toEqual([
      { at: "elsewhere", id: "signer", title: null },
      { at: "elsewhere", id: "1", title: "Подтверждение обработки" },
    ]);
  });

  it("is also an item the officer emptied and a form of the name", () => {
    const made = draft();
    const edits = { forms: { ...made.forms, dative: " " }, items: { "3": " ", "8": "Нет." } };
    expect(gaps(made, edits).map((gap) => gap.at)).toEqual(["form", "item"]);
  });

  it("names sources nobody searched and findings nobody decided first", () => {
    const made = draft({ undecided: 2, unsearched: ["users.csv"] });
    expect(gaps(made, untouched(made)).map((gap) => gap.at)).toEqual(["source", "findings", "item"]);
  });
});

describe("what is sent to be printed", () => {
  it("carries only the texts that differ from the proposal", () => {
    const made = draft();
    const edits = { forms: made.forms, items: { "3": "Автоматизированная обработка.", "8": "Не осуществляется." } };
    expect(asReport(made, "access", edits).items).toEqual({ "8": "Не осуществляется." });
    expect(textOf(made, edits, "8")).toBe("Не осуществляется.");
  });
});

import { describe, expect, it } from "vitest";
import { askedBy, draftOf, inputOf, offset, unread, type Draft } from "./draft";

const draft = (over: Partial<Draft> = {}): Draft => ({ ...draftOf(undefined, "2026-11-25"), ...over });

describe("what is asked of the desk", () => {
  it("begins with access received today", () => {
    expect(inputOf(draft(), "Europe/Moscow")).toEqual({ kind: "access", received: "2026-11-25" });
  });

  it("holds only what belongs to the kind", () => {
    const all = { ground: "stop", supplied: "01.12.2026", cured: "02.12.2026", extended: "5", gdpr: true } as const;
    expect(inputOf(draft({ ...all, kind: "access" }), "Europe/Moscow")).toEqual({
      kind: "access",
      received: "2026-11-25",
      cured: "2026-12-02",
      extended: 5,
      gdpr: true,
      gdpr_extended: false,
    });
    expect(inputOf(draft({ ...all, kind: "deletion" }), "Europe/Moscow")).toMatchObject({ ground: "stop" });
    expect(inputOf(draft({ ...all, kind: "rectification" }), "Europe/Moscow")).toMatchObject({
      supplied: "2026-12-01",
    });
    expect(inputOf(draft({ ...all, kind: "regulator" }), "Europe/Moscow")).toEqual({
      kind: "regulator",
      received: "2026-11-25",
      extended: 5,
    });
  });

  it("asks a term of hours from a moment of the operator's clocks", () => {
    const breach = draft({ kind: "breach-notice", received: "20.11.2026 10:14", extended: "5" });
    expect(inputOf(breach, "Europe/Moscow")).toEqual({ kind: "breach-notice", received: "2026-11-20T10:14:00+03:00" });
    expect(unread({ ...breach, received: "20.11.2026" })).toEqual(["received"]);
  });

  it("asks nothing while a day cannot be read, and says which", () => {
    const wrong = draft({ received: "31.02.2026", cured: "завтра" });
    expect(inputOf(wrong, "Europe/Moscow")).toBeUndefined();
    expect(unread(wrong)).toEqual(["received", "cured"]);
  });

  it("keeps what it was opened with", () => {
    const input = { kind: "deletion", received: "2026-11-20", ground: "withdrawal", gdpr: true } as const;
    expect(inputOf(draftOf(input, "2026-11-25"), "Europe/Moscow")).toMatchObject(input);
  });
});

describe("the offset of a zone", () => {
  it("is that of the moment, on both sides of a change of the clocks", () => {
    expect(offset("2026-11-25T12:00", "Asia/Vladivostok")).toBe("+10:00");
    expect(offset("2026-03-29T01:30", "Europe/Berlin")).toBe("+01:00");
    expect(offset("2026-03-29T03:30", "Europe/Berlin")).toBe("+02:00");
    expect(offset("2026-11-25T12:00", "UTC")).toBe("+00:00");
  });
});

describe("a failure", () => {
  it.each([
    ["no-extension", "extended"],
    ["extension-too-long", "extended"],
    ["before-the-law", "received"],
    ["date-out-of-range", "received"],
    ["supplied-before-receipt", "supplied"],
  ])("%s stands beside %s", (code, asked) => {
    expect(askedBy(code)).toBe(asked);
  });
});

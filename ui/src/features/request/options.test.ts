import { describe, expect, it } from "vitest";
import type { Action, Kind, OptionView } from "../../api";
import { footOf, optionKey, wayOf } from "./options";

function option(action: Action, over: Partial<OptionView> & { kind?: Kind } = {}): OptionView {
  const { kind = null, ...rest } = over;
  return {
    action,
    possible: true,
    why_not: null,
    primary: false,
    consequence: { stage: "accepted", due: null, kind },
    ...rest,
  };
}

const impossible: Partial<OptionView> = {
  possible: false,
  why_not: { code: "identity-open", params: {}, class: "not-now" },
};

describe("the foot of the panel", () => {
  it("offers the action the core calls primary, even while it is impossible", () => {
    const accept = option("accept", { primary: true, ...impossible });
    expect(footOf("accept", [option("return"), accept]).forward).toEqual({ kind: "act", option: accept });
  });

  it("leads to the place of a decision when the next step is to decide", () => {
    const foot = footOf("judge-identity", [option("accept", impossible)]);
    expect(foot.forward).toEqual({
      kind: "go",
      step: "judge-identity",
      place: { tab: "check", section: "identity" },
    });
    expect(foot.more.map((each) => each.action)).toEqual(["accept"]);
  });

  it("puts a possible return beside it and the possible rest first in the menu", () => {
    const foot = footOf("accept", [
      option("find", impossible),
      option("return"),
      option("accept", { primary: true }),
      option("merge"),
    ]);
    expect(foot.beside?.action).toBe("return");
    expect(foot.more.map((each) => each.action)).toEqual(["merge", "find"]);
  });

  it("never puts an impossible option beside the step, and never loses it", () => {
    const foot = footOf("accept", [option("accept", { primary: true }), option("return", impossible)]);
    expect(foot.beside).toBeNull();
    expect(foot.more.map((each) => each.action)).toEqual(["return"]);
  });

  it("shows every option exactly once", () => {
    const given = [option("archive"), option("extend", { kind: "access" }), option("extend", { kind: "stop" })];
    const foot = footOf("wait-for-person", given);
    const shown = [foot.beside, ...foot.more].filter((each) => each !== null);
    expect(shown.map(optionKey).sort()).toEqual(given.map(optionKey).sort());
  });

  it("has no step forward while the person is waited for", () => {
    expect(footOf("wait-for-person", [option("dismiss")]).forward).toBeNull();
  });
});

it("the answer is sent in its tab, a return asks what is missing", () => {
  expect(wayOf("answer")).toEqual({ at: { tab: "answer", section: "send" } });
  expect(wayOf("return")).toEqual({ asks: "missing" });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenWorking, worked } from "./work";

beforeEach(() => {
  vi.useFakeTimers();
  worked();
});
afterEach(() => void vi.useRealTimers());

describe("what the background brings", () => {
  it("is read at once while somebody works", () => {
    const act = vi.fn();
    whenWorking(act);
    expect(act).toHaveBeenCalledOnce();
  });

  it("waits while nobody does, and is then read once", () => {
    const act = vi.fn();
    vi.advanceTimersByTime(61_000);
    whenWorking(act);
    whenWorking(act);
    expect(act).not.toHaveBeenCalled();
    worked();
    worked();
    expect(act).toHaveBeenCalledOnce();
  });

  it("is forgotten when the screen that wanted it is gone", () => {
    const act = vi.fn();
    vi.advanceTimersByTime(61_000);
    whenWorking(act)();
    worked();
    expect(act).not.toHaveBeenCalled();
  });
});

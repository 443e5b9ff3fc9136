import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeDesk } from "../../../stories/desk";
import { worked } from "../../api";
import { standOn } from "../../platform";
import { followReading } from "./following";

beforeEach(() => {
  vi.useFakeTimers();
  worked();
});
afterEach(() => void vi.useRealTimers());

it("a hundred pages read in a moment make one look, news of other work none", () => {
  const desk = fakeDesk();
  standOn(desk);
  const look = vi.fn();
  const stop = followReading(look);
  desk.emit("progress", { what: "find", done: 1, total: 2 });
  vi.advanceTimersByTime(3_000);
  expect(look).not.toHaveBeenCalled();
  for (let done = 0; done < 100; done += 1) desk.emit("progress", { what: "reading", done, total: 100 });
  vi.advanceTimersByTime(3_000);
  expect(look).toHaveBeenCalledOnce();
  desk.emit("progress", { what: "reading", done: 100, total: 100 });
  stop();
  vi.advanceTimersByTime(3_000);
  expect(look).toHaveBeenCalledOnce();
});

import { expect, it } from "vitest";
import type { AlikeView } from "../../api";
import { likeness, twins } from "./alike";

const pair = (request: string, by: AlikeView["by"], value: number): AlikeView => ({
  request,
  document: 9,
  page: 1,
  mine: 1,
  by,
  likeness: value,
});

it("a request that resembles in several ways is named once, by its likeliest page", () => {
  const found = twins([
    pair("2026-0031", "text", 0.8),
    pair("2026-0027", "text", 0.9),
    pair("2026-0031", "picture", 0.97),
  ]);
  expect(found.map(({ request, best, by }) => [request, best.likeness, by])).toEqual([
    ["2026-0031", 0.97, ["picture", "text"]],
    ["2026-0027", 0.9, ["text"]],
  ]);
});

it("likeness is said in words", () => {
  expect([1, 0.95, 0.9, 0.85, 0.5].map(likeness)).toEqual(["same", "same", "very", "very", "somewhat"]);
});

import { describe, expect, it } from "vitest";
import type { RequestView } from "../../api";
import { marksOf, placeOf, regionOf } from "./evidence";

const region = { document: 7, page: 2, x: 10, y: 20, w: 30, h: 40 };

describe("marks on the page", () => {
  it("come from items and judgements that have a place, and only from them", () => {
    const view = {
      checklist: [
        { item: "signature", state: "found", note: null, evidence: region, author: null, at: null },
        { item: "relation", state: null, note: null, evidence: null, author: null, at: null },
      ],
      identity: null,
      completeness: null,
      signature: { verdict: "consistent", because: "x", evidence: region, author: "a", at: "" },
    } satisfies Partial<RequestView>;
    const marks = marksOf(view as unknown as RequestView, (key) => key.toUpperCase());
    expect(marks.map((mark) => [mark.key, mark.sheet, mark.label])).toEqual([
      ["item-signature", "7:2", "ITEM-SIGNATURE"],
      ["judgement-signature", "7:2", "JUDGEMENT-SIGNATURE"],
    ]);
  });

  it("go to the core and back without moving", () => {
    const { box } = placeOf(region);
    expect(regionOf({ key: "k", document: 7, page: 2, box })).toEqual(region);
  });
});

import { describe, expect, it } from "vitest";
import type { DocumentView, RequestView } from "../../api";
import { marksOf, placeOf, regionOf, sheetsOf } from "./evidence";

const region = { document: 7, page: 2, x: 10, y: 20, w: 30, h: 40 };

function document(id: number, pages: number): DocumentView {
  return {
    id,
    request: "2026-0042",
    name: "скан.pdf",
    sha256: "",
    bytes: 1,
    media_type: "application/pdf",
    imported: "2026-11-20T10:14:00+03:00",
    pages: Array.from({ length: pages }, (_, at) => ({
      n: at + 1,
      width_pt: 595,
      height_pt: 842,
      words: 0,
      blank: false,
    })),
    fields: [],
    signatures: [],
  };
}

describe("the pages of a request", () => {
  it("follow one another across its documents", () => {
    const sheets = sheetsOf([document(7, 2), document(9, 1)], ({ id }) => `№ ${id}`);
    expect(sheets.map((sheet) => [sheet.key, sheet.documentName])).toEqual([
      ["7:1", "№ 7"],
      ["7:2", "№ 7"],
      ["9:1", "№ 9"],
    ]);
  });
});

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

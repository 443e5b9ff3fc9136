import { describe, expect, it } from "vitest";
import { page } from "../../../../stories/request/fixtures";
import type { DocumentView } from "../../../api";
import { papersOf, sheetsOf } from "./documents";

function document(id: number, over: Partial<DocumentView> = {}): DocumentView {
  return {
    id,
    request: "2026-0042",
    name: "скан.pdf",
    sha256: "",
    bytes: 1,
    media_type: "application/pdf",
    imported: "2026-11-20T10:14:00+03:00",
    pages: [],
    belongs_to: null,
    tie: null,
    letter: null,
    fields: [],
    signatures: [],
    ...over,
  };
}

const letter = { from: "a@example.org", to: null, subject: null, date: null, text: "Прошу" };

describe("the sheets of a request", () => {
  it("are its pages in the officer's order, across all documents", () => {
    const sheets = sheetsOf([document(7, { pages: [page(2), page(1)] }), document(9, { pages: [page(1)] })]);
    expect(sheets.map(({ key, documentName, pagesInDocument }) => [key, documentName, pagesInDocument])).toEqual([
      ["7:2", "Документ 1", 2],
      ["7:1", "Документ 1", 2],
      ["9:1", "Документ 2", 1],
    ]);
  });

  it("show a mail as a letter and a file without pages as what it is", () => {
    const sheets = sheetsOf([
      document(1, { media_type: "message/rfc822", letter }),
      document(2, { media_type: "application/pkcs7-signature", tie: "signature", belongs_to: 1 }),
    ]);
    expect(sheets.map(({ pageless }) => pageless?.what)).toEqual(["letter", "file"]);
    expect(sheets[1]?.pageless).toMatchObject({ relation: "подпись к документу 1" });
  });
});

describe("the list of documents", () => {
  it("never calls a document by its file, and says how each hangs together", () => {
    const papers = papersOf([
      document(1, { media_type: "message/rfc822", letter }),
      document(2, { pages: [page(1)], tie: "inside", belongs_to: 1 }),
      document(3, { tie: "side-file", belongs_to: 2, media_type: "application/json" }),
      document(4, { pages: [page(1)], tie: "split", belongs_to: 99 }),
    ]);
    expect(papers.map(({ name, kind }) => [name, kind])).toEqual([
      ["Документ 1", "письмо эл. почты"],
      ["Документ 2", "PDF"],
      ["Документ 3", "сведения об отправке"],
      ["Документ 4", "PDF"],
    ]);
    expect(papers.map(({ relation }) => relation)).toEqual([
      null,
      "вложение в документ 1",
      "пришли вместе с документом 2",
      "отделён от документа другого обращения",
    ]);
  });
});

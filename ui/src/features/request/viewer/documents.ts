/**
 * Documents of a request as the viewer shows them: pages in the order in which the officer put them,
 * a mail as a letter, and files that have no page, such as a detached signature, as what they are.
 */
import type { DocumentView, PageView } from "../../../api";
import { has, t } from "../../../text";
import { turned } from "./geometry";
import { sheetKey, type PageFound, type Paper, type Sheet } from "./sheets";

/** "Документ 2": a file name may hold the person's name, so it is not what a document is called. */
export function papersOf(documents: readonly DocumentView[]): Paper[] {
  const numbers = new Map(documents.map(({ id }, at) => [id, at + 1]));
  return documents.map((document, at) => ({
    document: document.id,
    name: t("request-document", { n: at + 1 }),
    kind: kindOf(document),
    file: document.name,
    pages: document.pages.length,
    relation: relationOf(document, numbers),
  }));
}

/** Every page of every document in reading order; a document without pages is one sheet. */
export function sheetsOf(documents: readonly DocumentView[]): Sheet[] {
  const papers = papersOf(documents);
  return documents.flatMap((document, at) => {
    const paper = papers[at];
    if (paper === undefined) return [];
    return document.pages.length === 0 ? [sheetWithoutPages(document, paper)] : pagesOf(document, paper);
  });
}

function pagesOf(document: DocumentView, paper: Paper): Sheet[] {
  return document.pages.map((page) => ({
    key: sheetKey(document.id, page.n),
    document: document.id,
    documentName: paper.name,
    page: page.n,
    pagesInDocument: document.pages.length,
    size: { width: page.width_pt, height: page.height_pt },
    found: foundOf(page),
  }));
}

function sheetWithoutPages(document: DocumentView, { name, kind, relation, file }: Paper): Sheet {
  const pageless =
    document.letter === null
      ? ({ what: "file", kind, relation, file } as const)
      : ({ what: "letter", letter: document.letter } as const);
  return {
    key: sheetKey(document.id, 0),
    document: document.id,
    documentName: name,
    page: 0,
    pagesInDocument: 0,
    size: { width: 595, height: 842 },
    pageless,
  };
}

function foundOf(page: PageView): PageFound {
  return {
    state: page.state,
    blank: page.blank,
    turn: turned(0, page.turn / 90),
    turnedByOfficer: page.turned_by_officer,
    skew: page.skew,
    dpi: page.dpi,
    poor: page.poor,
    reading: page.reading,
    confidence: page.confidence,
  };
}

function kindOf({ tie, letter, media_type }: DocumentView): string {
  if (tie === "signature" || tie === "side-file") return t(`request-file-${tie}`);
  if (letter !== null) return t("request-file-letter");
  const id = `request-media-${media_type.replace("/", "-")}`;
  return has(id) ? t(id) : media_type;
}

function relationOf({ tie, belongs_to }: DocumentView, numbers: ReadonlyMap<number, number>): string | null {
  if (tie === null) return null;
  const n = belongs_to === null ? undefined : numbers.get(belongs_to);
  return n === undefined ? t(`request-tie-${tie}-elsewhere`) : t(`request-tie-${tie}`, { n });
}

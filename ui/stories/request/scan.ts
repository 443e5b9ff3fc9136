/* A request that came by mail: the mail itself, a scan of a hundred pages in every state, a photo, a
   detached signature and what the sending program told. Nobody in it exists. */
import type { Calls, DocumentView, PageView, RequestView } from "../../src/api";
import { page } from "./fixtures";
import { letterWords } from "./letter";

const PAGES = 100;

/** Pages that are not as they should be, by number. */
const STATES: Readonly<Record<number, Partial<PageView>>> = {
  2: { state: "blank", blank: true, reading: "empty" },
  3: { poor: "low-resolution", dpi: 96, reading: "recognised", confidence: 0.58 },
  4: { turn: 90, reading: "recognised", confidence: 0.84 },
  5: { state: "unreadable", reading: "failed" },
  6: { state: "redrawn", reading: "layer" },
  7: { reading: "waiting" },
  8: { poor: "blurred", reading: "failed" },
};

function document(id: number, over: Partial<DocumentView>): DocumentView {
  return {
    id,
    request: "2026-0042",
    name: `scan-${id}.pdf`,
    sha256: "9f2c",
    bytes: 480_000,
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

const DOCUMENTS: DocumentView[] = [
  document(1, {
    pages: Array.from({ length: PAGES }, (_, at) =>
      page(at + 1, {
        skew: at === 0 ? -1.15 : 0,
        words: 40,
        reading: "recognised",
        confidence: 0.92,
        ...STATES[at + 1],
      }),
    ),
    name: "Обращение Константинопольской-Преображенской Александры-Виктории (скан 20.11.2026).pdf",
    belongs_to: 3,
    tie: "inside",
  }),
  document(2, { media_type: "image/jpeg", name: "IMG_2044.jpg", pages: [page(1)], belongs_to: 3, tie: "inside" }),
  document(3, {
    media_type: "message/rfc822",
    name: "mail.eml",
    letter: {
      from: "Щербакова Анна <anna.sch@example.org>",
      to: "privacy@example.org",
      subject: "Запрос о моих персональных данных и отзыв согласия",
      date: "2026-11-20T10:14:00+03:00",
      text: "Здравствуйте.\n\nПрошу предоставить сведения об обработке моих персональных данных. Подписанный запрос и фото паспорта во вложении.\n\nС уважением,\nАнна Щербакова\n+7 912 345-67-89",
    },
  }),
  document(4, {
    media_type: "application/pkcs7-signature",
    name: "scan.pdf.sig",
    belongs_to: 1,
    tie: "signature",
  }),
  document(5, { media_type: "application/json", name: "scan.imwork.json", belongs_to: 1, tie: "side-file" }),
];

/** The request of the other scenarios with these documents. */
export function scanned(view: RequestView): RequestView {
  return { ...view, documents: structuredClone(DOCUMENTS) };
}

type Answers = { [N in keyof Calls]?: (input: Calls[N]["input"]) => Calls[N]["output"] };

/** What the desk answers to work on pages; `now` is the request, `put` changes it. */
export function pageAnswers(now: () => RequestView, put: (change: Partial<RequestView>) => RequestView): Answers {
  const of = (id: number): DocumentView => now().documents.find((each) => each.id === id) ?? document(id, {});
  const change = (id: number, over: Partial<DocumentView>): DocumentView => {
    put({ documents: now().documents.map((each) => (each.id === id ? { ...each, ...over } : each)) });
    return of(id);
  };
  return {
    "document.turn": ({ document: id, page: n, turn }) =>
      change(id, {
        pages: of(id).pages.map((each) =>
          each.n === n ? { ...each, turn: turn ?? 0, turned_by_officer: turn !== null } : each,
        ),
      }),
    "document.order": ({ document: id, order }) =>
      change(id, { pages: order.flatMap((n) => of(id).pages.filter((each) => each.n === n)) }),
    "document.split": ({ document: id, page: n }) => {
      const { pages } = of(id);
      const from = pages.findIndex((each) => each.n === n);
      change(id, { pages: pages.slice(0, from) });
      const part = document(90, { request: "2026-0043", tie: "split", belongs_to: id, pages: pages.slice(from) });
      return { ...now(), id: "2026-0043", documents: [part] };
    },
    "document.rejoin": () => put({ documents: structuredClone(DOCUMENTS) }),
    "document.read": ({ document: id }) => of(id),
    "document.original": ({ path }) => ({ file: path, sha256: "9f2c" }),
    "document.text": ({ document: id }) => ({
      document: id,
      pages: of(id).pages.map(({ n, reading }) => ({ n, text: "", reading, words: n === 1 ? letterWords() : [] })),
    }),
    "document.find": ({ document: id, text }) =>
      letterWords()
        .filter((word) => word.text.toLowerCase().startsWith(text.toLowerCase()))
        .flatMap((word) => [1, 3].map((n) => ({ document: id, page: n, x: word.x, y: word.y, w: word.w, h: word.h })))
        .filter(({ page: n }) => of(id).pages.some((each) => each.n === n)),
  };
}

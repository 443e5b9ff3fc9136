/* The request screen on the made-up desk: answers about one request, changed as the desk would show it. */
import type { Calls, JudgementView, RequestView } from "../../src/api";
import { fail, fakeDesk, type FakeDesk } from "../desk";
import { DRAFT, FOUND, JOURNAL, REQUESTS, SOURCES, type Scenario } from "./fixtures";
import { answerUrl, letterUrl, letterWords } from "./letter";

/** A desk on which the request of that scenario can be opened. */
export function requestDesk(scenario: Scenario, change: (view: RequestView) => RequestView = (each) => each): FakeDesk {
  let view: RequestView = change(structuredClone(REQUESTS[scenario]));
  let found = structuredClone(FOUND);
  const put = (change: Partial<RequestView>): RequestView => (view = { ...view, ...change });

  const desk = fakeDesk({ delay: 10 });
  desk.picked = ["/exports/new.csv"];
  desk.pageImageUrl = (_, page, { side }) => letterUrl(page, side);
  desk.answerImageUrl = (_, page, { side }) => answerUrl(page, side);
  desk.answer = {
    "request.show": () => view,
    "request.set": ({ received, kinds, sent, channel, ...subject }) =>
      put({
        subject: { ...view.subject, ...subject },
        ...(received === undefined ? {} : { received }),
        ...(sent === undefined ? {} : { sent }),
        ...(channel === undefined ? {} : { channel }),
        ...(kinds === undefined ? {} : { demands: view.demands.filter(({ kind }) => kinds.includes(kind)) }),
      }),
    "request.check": ({ item, state, note, evidence }) =>
      put({
        checklist: view.checklist.map((each) =>
          each.item === item ? { ...each, state, note: note ?? null, evidence: evidence ?? null } : each,
        ),
      }),
    "request.judge": ({ about, verdict, because, evidence }) => {
      const judged: JudgementView = {
        verdict,
        because,
        evidence: evidence ?? null,
        author: "Вы",
        at: "2026-11-25T12:30:00+03:00",
      };
      return put({ [about]: judged });
    },
    "request.return": ({ missing }) => put({ stage: "returned", missing, next: "wait-for-person" }),
    "request.extend": () => view,
    "document.text": ({ document }) => ({ document, pages: [{ n: 1, text: "", words: letterWords() }] }),
    sources: () => SOURCES,
    findings: () => found,
    find: () => ({ requests: [found] }),
    "finding.decide": ({ finding, decision, because }) =>
      (found = {
        ...found,
        findings: found.findings.map((each) =>
          each.id === finding ? { ...each, decision, because: because ?? null } : each,
        ),
      }),
    "report.draft": ({ kind }) => ({ ...DRAFT, kind }),
    "report.make": () => REQUESTS.fulfilling.answers[0]!,
    "answer.save": ({ path }) => ({ answer: 5, file: path, sha256: "3a7b", pages: 3, standard: "PDF/A-2a" }),
    "journal.show": () => JOURNAL,
    deadline: ({ kind, received }) => ({
      kind,
      received,
      statute: null,
      promise: { amount: 10, unit: "working-days", due: "2026-12-04" },
      binding: "statute",
      due: "2026-12-11",
      provisional: false,
      extended: 5,
      count: [],
    }),
    "request.accept": () => fail("busy"),
  } satisfies { [N in keyof Calls]?: (input: Calls[N]["input"]) => Calls[N]["output"] };
  return desk;
}

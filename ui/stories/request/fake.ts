/* The request screen on the made-up desk: answers about one request, changed as the desk would show it. */
import type { Calls, JudgementView, RequestView } from "../../src/api";
import { fail, fakeDesk, type FakeDesk } from "../desk";
import { DRAFT, FOUND, JOURNAL, NOTICE, REQUESTS, SOURCES, type Scenario } from "./fixtures";
import { answerUrl, letterUrl } from "./letter";
import { pageAnswers, scanned } from "./scan";

/** A desk on which the request of that scenario can be opened. */
export function requestDesk(
  scenario: Scenario | "scan",
  change: (view: RequestView) => RequestView = (each) => each,
): FakeDesk {
  let view: RequestView = change(
    structuredClone(scenario === "scan" ? scanned(REQUESTS.examining) : REQUESTS[scenario]),
  );
  let found = structuredClone(FOUND);
  const put = (change: Partial<RequestView>): RequestView => (view = { ...view, ...change });

  const desk = fakeDesk({ delay: 10 });
  desk.picked = ["/exports/new.csv"];
  desk.pageImageUrl = (_, page, { side }) => letterUrl(page, side);
  desk.answerImageUrl = (_, page, { side }) => answerUrl(page, side);
  desk.answer = {
    "request.show": () => view,
    "document.show": ({ document }) => ({ ...view.documents[0]!, id: document, request: "2026-0031" }),
    "request.set": ({ received, kinds, sent, channel, cured, gdpr, grounds, supplied, ...subject }) =>
      put({
        ...(cured === undefined ? {} : { cured: cured === "" ? null : cured }),
        ...(gdpr === undefined ? {} : { gdpr }),
        demands: view.demands.map((each) => ({
          ...each,
          ...(grounds?.[each.kind] === undefined ? {} : { ground: grounds[each.kind] || null }),
          ...(supplied?.[each.kind] === undefined ? {} : { supplied: supplied[each.kind] || null }),
        })),
        subject: { ...view.subject, ...subject },
        ...(received === undefined ? {} : { received }),
        ...(sent === undefined ? {} : { sent }),
        ...(channel === undefined ? {} : { channel }),
        ...(kinds === undefined ? {} : { demands: view.demands.filter(({ kind }) => kinds.includes(kind)) }),
      }),
    "request.take": () => {
      const good = view.documents.flatMap(({ fields }) => fields.filter((each) => each.good && !each.taken));
      const [email] = good.filter(({ name }) => name === "email");
      return put({
        subject: { ...view.subject, email: email?.value ?? view.subject.email },
        documents: view.documents.map((each) => ({
          ...each,
          fields: each.fields.map((one) => (one.good ? { ...one, taken: true } : one)),
        })),
      });
    },
    "document.read": () => view.documents[0]!,
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
    "request.extend": ({ demand, days, because }) =>
      put({
        demands: view.demands.map((each) =>
          each.kind === demand ? { ...each, extension: { notice: NOTICE.id, days, because, at: NOTICE.made } } : each,
        ),
        answers: [...view.answers, NOTICE],
      }),
    "task.done": ({ demand, done }) =>
      put({
        tasks: view.tasks.map((each) =>
          each.demand === demand ? { ...each, done: done ? "2026-11-25T12:30:00+03:00" : null } : each,
        ),
      }),
    "deadline.print": ({ path }) => ({ file: path, sha256: "3a7b", pages: 1, standard: "PDF/A-2a", entries: null }),
    ...pageAnswers(
      () => view,
      (change) => put(change),
    ),
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
      beside: [],
      at_once: null,
      promise: { amount: 10, unit: "working-days", from: received, due: "2026-12-04" },
      gdpr: null,
      binding: "statute",
      due: "2026-12-11",
      moment: null,
      provisional: false,
      extended: 5,
      count: [],
      explanation: [],
    }),
    "request.accept": () => fail("busy"),
  } satisfies { [N in keyof Calls]?: (input: Calls[N]["input"]) => Calls[N]["output"] };
  return desk;
}

/* Requests of invented people in the stages the screen must be able to show. */
import type {
  Action,
  AnswerView,
  Calls,
  ChecklistItemView,
  CountedDayView,
  DemandView,
  DraftView,
  Failure,
  FieldView,
  FoundForRequest,
  JudgementView,
  OptionView,
  PageView,
  RequestView,
  SourceView,
  StripCellView,
} from "../../src/api";
import { A4 } from "./letter";

export type Scenario =
  "received" | "reading" | "examining" | "long" | "returned" | "fulfilling" | "answered" | "grounds";

type Count = readonly [date: string, n: number | null, why: CountedDayView["why"]];
const DAYS: readonly Count[] = [
  ["2026-11-21", null, "weekend"],
  ["2026-11-22", null, "weekend"],
  ["2026-11-23", 1, "working"],
  ["2026-11-24", 2, "working"],
  ["2026-11-25", 3, "working"],
  ["2026-11-26", 4, "working"],
  ["2026-11-27", 5, "working"],
  ["2026-11-28", null, "weekend"],
  ["2026-11-29", null, "weekend"],
  ["2026-11-30", 6, "working"],
  ["2026-12-01", 7, "working"],
  ["2026-12-02", 8, "working"],
  ["2026-12-03", 9, "working"],
  ["2026-12-04", 10, "working"],
];
const TODAY = "2026-11-25";
const DUE = "2026-12-04";
const OFFICER = "Практикантова Вера Олеговна";

const count: CountedDayView[] = DAYS.map(([date, n, why]) => ({ date, counts: n !== null, n, why, note: "" }));
const strip: StripCellView[] = count.map(({ date, counts, why, note }) => ({
  date,
  counts,
  why,
  note,
  past: date < TODAY,
  today: date === TODAY,
  last: date === DUE,
}));

const RECEIVED = "2026-11-20";
const tenDays = { amount: 10, unit: "working-days", from: RECEIVED, due: DUE } as const;
const access: DemandView = {
  kind: "access",
  ground: null,
  grounds: [],
  supplied: null,
  starts_with_data: false,
  statute: { ...tenDays, article: "ст. 14 ч. 3, ст. 20 ч. 1 152-ФЗ", extended: 0, raw_due: DUE },
  beside: [],
  promise: tenDays,
  gdpr: null,
  binding: "statute",
  due: DUE,
  days_left: 8,
  overdue: false,
  provisional: false,
  extension: null,
  original_due: DUE,
  extendable_to: "2026-12-11",
  why_not_extendable: null,
  gdpr_extension: null,
  gdpr_extendable_to: null,
  refusal: null,
  count,
  explanation: [
    "Получено 20 ноября 2026, пятница. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).",
    "По закону: 10 рабочих дней (ст. 14 ч. 3, ст. 20 ч. 1 152-ФЗ), последний день — 4 декабря 2026.",
    "По обещанию: 10 рабочих дней (политика, разд. 9), последний день — 4 декабря 2026.",
    "Не засчитаны нерабочие дни: 4 выходных.",
    "Действует более ранний срок: 4 декабря 2026, пятница (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).",
  ],
};
const withdrawal: DemandView = {
  ...access,
  kind: "withdrawal",
  statute: {
    article: "ст. 9 ч. 2, ст. 21 ч. 5 152-ФЗ",
    amount: 30,
    unit: "calendar-days",
    extended: 0,
    from: RECEIVED,
    due: "2026-12-21",
    raw_due: "2026-12-20",
  },
  binding: "promise",
  extendable_to: null,
  why_not_extendable: { code: "no-extension", params: {}, class: "not-now" },
};

const statuteOf = (
  article: string,
  amount: number,
  unit: "working-days" | "calendar-days" | "months",
  due: string,
) => ({
  article,
  amount,
  unit,
  extended: 0,
  from: RECEIVED,
  due,
  raw_due: due,
});
const STOP = statuteOf("ст. 21 ч. 5.1 152-ФЗ", 10, "working-days", DUE);
const UNLAWFUL = statuteOf("ст. 20 ч. 3 152-ФЗ", 7, "working-days", "2026-12-01");

/** Nobody has read yet on what it is grounded: withdrawal and stop together. */
const deletion: DemandView = {
  ...access,
  kind: "deletion",
  grounds: [
    { ground: "withdrawal", statute: { ...withdrawal.statute! }, due: DUE, extendable: false, blocks: false },
    { ground: "stop", statute: STOP, due: DUE, extendable: true, blocks: false },
    { ground: "unlawful", statute: UNLAWFUL, due: "2026-12-01", extendable: false, blocks: true },
    { ground: "not-stated", statute: STOP, due: DUE, extendable: true, blocks: false },
  ],
  statute: STOP,
  beside: [withdrawal.statute!],
};

const rectification: DemandView = {
  ...access,
  kind: "rectification",
  starts_with_data: true,
  statute: { ...UNLAWFUL, article: "ст. 20 ч. 3, ст. 21 ч. 2 152-ФЗ" },
  due: "2026-12-01",
  original_due: "2026-12-01",
  days_left: 4,
  extendable_to: null,
  why_not_extendable: { code: "no-extension", params: {}, class: "not-now" },
};

const month = statuteOf("ст. 12(3) GDPR", 1, "months", "2026-12-21");

/** Four demands in one letter, each with its own question. */
const manifold: DemandView[] = [
  { ...deletion, gdpr: month },
  { ...rectification, gdpr: month },
  { ...access, gdpr: month, gdpr_extendable_to: "2027-02-22" },
  {
    ...access,
    kind: "marketing",
    gdpr: month,
    extendable_to: null,
    why_not_extendable: { code: "no-extension", params: {}, class: "not-now" },
  },
];

function item(name: ChecklistItemView["item"], over: Partial<ChecklistItemView> = {}): ChecklistItemView {
  return { item: name, state: null, note: null, evidence: null, author: null, at: null, ...over };
}

const by = { author: OFFICER, at: "2026-11-24T11:02:00+03:00" };
const found = { state: "found", ...by } as const;
const passport = { document: 1, page: 1, x: 63, y: 116, w: 392, h: 17 };

function option(action: Action, over: Partial<OptionView> = {}): OptionView {
  return { action, possible: true, why_not: null, primary: false, consequence: null, ...over };
}

function no(code: string): Partial<OptionView> {
  const why_not: Failure = { code, params: {}, class: "not-now" };
  return { possible: false, why_not };
}

export function page(n: number, over: Partial<PageView> = {}): PageView {
  return {
    n,
    width_pt: A4.width,
    height_pt: A4.height,
    words: n === 1 ? 40 : 0,
    state: "drawn",
    blank: false,
    turn: 0,
    turned_by_officer: false,
    skew: 0,
    dpi: 200,
    poor: null,
    reading: n === 1 ? "recognised" : "empty",
    confidence: n === 1 ? 0.93 : null,
    ...over,
  };
}

function field(
  name: FieldView["name"],
  value: string,
  box: FieldView["box"],
  over: Partial<FieldView> = {},
): FieldView {
  return { name, value, page: 1, box, confidence: 0.94, doubts: [], good: true, taken: false, ...over };
}

/** What the program read in the letter of `letter.ts`. */
const proposed: FieldView[] = [
  field("demand", "access", [66, 213, 470, 16]),
  field("demand", "withdrawal", [232, 235, 210, 16], { confidence: 0.88 }),
  field("name", "Щербакова Анна Юрьевна", [84, 95, 190, 16], { confidence: 0.81, doubts: ["declined"], good: false }),
  field("id-document", "паспорт 45 08 123456, выдан ОВД «Сокол» г. Москвы 12.03.2009", [66, 117, 392, 17]),
  field("birth-date", "2009-11-04", [300, 117, 80, 17], {
    confidence: 0.52,
    doubts: ["issued-before-birth", "low-confidence"],
    good: false,
  }),
  field("email", "anna.sch@example.org", [300, 139, 140, 16]),
  field("phone", "+79123456789", [94, 139, 120, 16]),
  field("account", "88213", [66, 161, 60, 16], { confidence: 0.7, doubts: ["several-candidates"], good: false }),
  field("account", "88218", [166, 161, 60, 16], { confidence: 0.41, doubts: ["several-candidates"], good: false }),
  field("letter-date", "2026-11-20", [66, 287, 110, 16]),
  field("reply-address", "125057, Москва, ул. Алабяна, д. 10, корп. 5, кв. 113", [66, 310, 300, 16], {
    confidence: 0.76,
    good: false,
  }),
  field("signature-line", "А. Ю. Щербакова", [345, 296, 180, 38], { confidence: 0.86 }),
];

const judged = (verdict: string, because: string): JudgementView => ({ verdict, because, evidence: null, ...by });

const examining: RequestView = {
  id: "2026-0042",
  stage: "examining",
  stage_since: "2026-11-24T11:00:00+03:00",
  missing: [],
  because: null,
  merged_into: null,
  subject: {
    name: "Щербакова Анна Юрьевна",
    email: "anna.sch@example.org",
    phone: "+7 912 345-67-89",
    birth_date: null,
    id_document: "паспорт 45 08 123456, выдан ОВД «Сокол» г. Москвы 12.03.2009",
    account: null,
    forms: null,
  },
  channel: "app",
  sent: null,
  received: "2026-11-20T10:14:00+03:00",
  registered: "2026-11-20T10:20:00+03:00",
  registered_late: false,
  cured: null,
  completed: null,
  gdpr: false,
  tasks: [],
  demands: [access, withdrawal],
  due: DUE,
  days_left: 8,
  overdue: false,
  provisional_calendar: false,
  strip,
  checklist: [
    item("id-document", { ...found, note: "паспорт 45 08 123456", evidence: passport }),
    item("id-issue", {
      ...found,
      note: "ОВД «Сокол» г. Москвы, 12.03.2009",
      evidence: { ...passport, x: 210, w: 245 },
    }),
    item("relation", { state: "illegible", ...by, note: "номер договора залит чернилами" }),
    item("signature"),
  ],
  identity: judged(
    "confirmed",
    "E-mail и телефон совпадают с учётной записью; ответ с известного адреса получен 24 ноября.",
  ),
  signature: null,
  completeness: null,
  options: [
    option("accept", { primary: false, ...no("signature-open") }),
    option("return", { consequence: { stage: "returned", due: null, kind: null } }),
    option("find"),
    option("extend", { consequence: { stage: "examining", due: "2026-12-11", kind: "access" } }),
    option("refuse"),
    option("merge"),
    option("withdraw", { consequence: { stage: "withdrawn", due: null, kind: null } }),
    option("dismiss", { consequence: { stage: "dismissed", due: null, kind: null } }),
    option("report-access", no("signature-open")),
    option("report-deletion", no("signature-open")),
    option("answer", no("stage-examining")),
    option("archive", no("stage-examining")),
  ],
  next: "judge-signature",
  documents: [
    {
      id: 1,
      request: "2026-0042",
      name: "scan.pdf",
      sha256: "9f2c",
      bytes: 480_000,
      media_type: "application/pdf",
      imported: "2026-11-20T10:14:00+03:00",
      pages: [page(1), page(2)],
      belongs_to: null,
      tie: null,
      letter: null,
      fields: proposed.map((each) =>
        ["demand", "id-document", "email"].includes(each.name)
          ? { ...each, taken: true }
          : each.name === "phone"
            ? { ...each, value: "+79123456788" }
            : each,
      ),
      signatures: [],
    },
  ],
  account: {
    user_id: "88213",
    email: "anna.sch@example.org",
    phone: "+79123456700",
    ip: "203.0.113.24",
    submitted_at: "2026-11-20T10:14:00+03:00",
  },
  alike: [],
  answers: [],
  practice: true,
};

const made: AnswerView = {
  id: 5,
  kind: "access",
  number: "ПД-2026-0042/1",
  date: "2026-11-25",
  made: "2026-11-25T12:00:00+03:00",
  sha256: "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b",
  pages: 3,
  standard: "PDF/A-2a",
  sent: null,
};

/** Written when a limit is extended. */
export const NOTICE: AnswerView = {
  ...made,
  id: 6,
  kind: "extension",
  number: "ПД-2026-0042/2",
  pages: 1,
};

const fulfilling: RequestView = {
  ...examining,
  stage: "fulfilling",
  checklist: examining.checklist.map((each) => ({ ...each, ...found })),
  signature: {
    ...judged("consistent", "Образец — согласие от 3 марта 2025 г.; наклон, росчерк и связки те же."),
    evidence: { document: 1, page: 1, x: 345, y: 296, w: 180, h: 38 },
  },
  completeness: judged("complete", "Все сведения на месте."),
  options: [
    option("find"),
    option("report-access", { primary: true }),
    option("report-deletion"),
    option("answer", { consequence: { stage: "answered", due: null, kind: null } }),
    option("extend", { consequence: { stage: "fulfilling", due: "2026-12-11", kind: "access" } }),
    option("refuse"),
    option("withdraw"),
    option("accept", no("stage-fulfilling")),
    option("return", no("stage-fulfilling")),
    option("merge", no("stage-fulfilling")),
    option("dismiss", no("stage-fulfilling")),
    option("archive", no("stage-fulfilling")),
  ],
  next: "make-report",
  answers: [made],
};

const NOBODY = {
  name: null,
  email: null,
  phone: null,
  birth_date: null,
  id_document: null,
  account: null,
  forms: null,
};

export const REQUESTS: Readonly<Record<Scenario, RequestView>> = {
  examining,
  fulfilling,
  received: {
    ...examining,
    stage: "received",
    subject: NOBODY,
    channel: null,
    demands: [],
    checklist: (["id-document", "id-issue", "relation", "signature"] as const).map((name) => item(name)),
    identity: null,
    next: "look",
    documents: examining.documents.map((document) => ({ ...document, fields: proposed })),
    account: null,
    alike: [
      { request: "2026-0031", document: 9, page: 1, mine: 1, by: "picture", likeness: 0.97 },
      { request: "2026-0027", document: 4, page: 2, mine: 1, by: "text", likeness: 0.81 },
    ],
  },
  reading: {
    ...examining,
    stage: "received",
    subject: NOBODY,
    channel: null,
    demands: [],
    identity: null,
    next: "look",
    documents: examining.documents.map((document) => ({
      ...document,
      pages: [1, 2, 3, 4, 5].map((n) => page(n, n === 1 ? {} : { words: 0, reading: "waiting", confidence: null })),
      fields: [],
    })),
    account: null,
  },
  long: {
    ...examining,
    subject: { ...examining.subject, name: "Константинопольская-Преображенская Александра-Виктория Константиновна" },
    registered: "2026-11-23T09:00:00+03:00",
    registered_late: true,
    provisional_calendar: true,
    demands: [
      { ...access, provisional: true },
      withdrawal,
      { ...access, kind: "unlawful" },
      { ...access, kind: "automated-decision" },
    ],
    overdue: true,
    days_left: -1,
    signature: judged("inconclusive", "Образцов два; по двум различий, которые говорили бы о другой руке, не видно."),
  },
  grounds: {
    ...examining,
    gdpr: true,
    sent: "2026-11-18",
    demands: manifold,
    tasks: [
      {
        request: "2026-0042",
        demand: "rectification",
        duty: "blocking",
        article: "ст. 21 ч. 1 152-ФЗ",
        due: RECEIVED,
        days_late: 5,
        done: null,
        note: null,
      },
      {
        request: "2026-0042",
        demand: "marketing",
        duty: "marketing",
        article: "ст. 15 ч. 2 152-ФЗ",
        due: RECEIVED,
        days_late: 5,
        done: "2026-11-20T12:40:00+03:00",
        note: null,
      },
    ],
    due: "2026-12-01",
    days_left: 4,
  },
  returned: {
    ...examining,
    stage: "returned",
    cured: "2026-11-24T15:05:00+03:00",
    missing: ["signature", "id-issue"],
    next: "wait-for-person",
    answers: [NOTICE],
    demands: [
      {
        ...access,
        extension: { notice: 6, days: 5, because: "Данные за 2019 год на лентах в архиве.", at: by.at },
        promise: { ...tenDays, from: "2026-11-24", due: "2026-12-08" },
        extendable_to: null,
        why_not_extendable: { code: "already-extended", params: {}, class: "not-now" },
        due: "2026-12-11",
      },
      {
        ...withdrawal,
        promise: { ...tenDays, from: "2026-11-24", due: "2026-12-08" },
        refusal: {
          ground: "other-ground",
          because: "Договор действует до 1 марта 2027 г.; ст. 6 ч. 1 п. 5.",
          at: by.at,
        },
      },
    ],
  },
  answered: {
    ...fulfilling,
    stage: "answered",
    completed: "2026-11-25",
    due: null,
    days_left: null,
    strip: [],
    answers: [{ ...made, sent: { number: "17-исх/2026", on: "2026-11-25", channel: "email" } }],
    options: [option("archive", { primary: true, consequence: { stage: "archived", due: null, kind: null } })],
    next: "archive",
  },
};

export const SOURCES: SourceView[] = ["users", "orders", "support_messages"].map((name, at) => ({
  id: at + 1,
  path: `/exports/2026-11/${name}.csv`,
  map: name,
  format: "csv",
  encoding: "utf-8",
  rows: [12_480, 48_113, 3_907][at] ?? 0,
  bytes: 3_400_000,
  sha256: "ab",
  broken_rows: 0,
  broken_lines: [],
  columns: [],
  columns_missing: [],
  added: "2026-11-02T09:00:00+03:00",
  present: at !== 2,
}));

export const FOUND: FoundForRequest = {
  id: "2026-0042",
  findings: [
    {
      id: 1,
      source: 1,
      collection: "users",
      record: "1207",
      fields: {
        id: "88213",
        full_name: "ЩЕРБАКОВА АННА",
        email: "Anna.Sch@Example.org",
        phone: "8(912)345-67-89",
        registered_at: "2023-04-11",
        city: "Москва",
      },
      matched: [
        { by: "email", field: "email", as: "case" },
        { by: "phone", field: "phone", as: "punctuation, country-code" },
      ],
      contradicted: [],
      certainty: "sure",
      decision: null,
      because: null,
    },
    {
      id: 2,
      source: 1,
      collection: "users",
      record: "9114",
      fields: { id: "10007", full_name: "Щербакова А. Ю.", email: "shch@example.net", city: "Тверь" },
      matched: [{ by: "name", field: "full_name", as: "initials" }],
      contradicted: ["email"],
      certainty: "candidate",
      decision: "left-out",
      because: "Однофамилица: другой телефон и город.",
    },
    {
      id: 3,
      source: 2,
      collection: "orders",
      record: "40021",
      fields: {
        id: "771",
        user_id: "88213",
        total: "4 300",
        delivered_to: "г. Москва, ул. Алабяна, д. 10, корп. 5, кв. 113, домофон 113К",
      },
      matched: [{ by: "reference", field: "user_id", as: "equal" }],
      contradicted: [],
      certainty: "sure",
      decision: "included",
      because: null,
    },
  ],
  searched: [1, 2].map((source) => ({
    source,
    name: SOURCES[source - 1]?.path ?? "",
    rows: SOURCES[source - 1]?.rows ?? 0,
    bytes: 3_400_000,
    seconds: 0.4,
    hits: source === 1 ? 2 : 1,
    sha256: "ab",
    changed: false,
    broken_rows: source === 1 ? 3 : 0,
    at: "2026-11-24T12:11:00+03:00",
  })),
};

export const DRAFT: DraftView = {
  request: "2026-0042",
  kind: "access",
  number: "ПД-2026-0042/2",
  date: "2026-11-25",
  name: "Щербакова Анна Юрьевна",
  forms: {
    genitive: "Щербаковой Анны Юрьевны",
    dative: "Щербаковой Анне Юрьевне",
    salutation: "Уважаемая Анна Юрьевна!",
  },
  items: [
    {
      id: "1",
      title: "Подтверждение факта обработки",
      text: "Оператор обрабатывает ваши персональные данные.",
      fixed: true,
    },
    {
      id: "2",
      title: "Правовые основания и цели обработки",
      text: "Исполнение договора (ст. 6 ч. 1 п. 5); согласие (ст. 6 ч. 1 п. 1).",
      fixed: false,
    },
    { id: "8", title: "Трансграничная передача", text: "", fixed: false },
    {
      id: "9.1",
      title: "Как исполняются обязанности ст. 18.1",
      text: "Назначен ответственный, принята политика, проводится внутренний контроль.",
      fixed: false,
    },
  ],
  empty: ["8"],
  undecided: 1,
  unsearched: ["support_messages.csv"],
  included: 1,
  left_out: 1,
};

type Entry = Calls["journal.show"]["output"][number];
export const JOURNAL: Entry[] = [
  {
    n: 214,
    at: "2026-11-24T12:11:00+03:00",
    author: OFFICER,
    op: "find",
    request: "2026-0042",
    detail: { sources: 2, findings: 3 },
    hash: "d41d8c",
  },
  {
    n: 209,
    at: "2026-11-24T11:04:00+03:00",
    author: OFFICER,
    op: "judge",
    request: "2026-0042",
    detail: { about: "identity", verdict: "confirmed" },
    hash: "a3f1",
  },
  {
    n: 201,
    at: "2026-11-20T10:20:00+03:00",
    author: OFFICER,
    op: "intake",
    request: "2026-0042",
    detail: { document: 1, pages: 2 },
    hash: "77aa",
  },
] as Entry[];

/* A desk made of fixtures: answers the calls the screens make, changes a little when asked to, and
   never writes anything. Stories and component tests stand on it. */
import type {
  Calls,
  DayLoad,
  Failure,
  IntakeFile,
  RequestRow,
  RequestsInput,
  SettingsView,
  SourceView,
  ToolView,
  VaultState,
} from "../src/api";
import type { DropEvent, HostEvents, Platform } from "../src/platform";
import { TODAY, counts, note, plus, why } from "./calendar";
import { clockAnswers } from "./clock";
import { ROWS } from "./people";

type Answer<K extends keyof Calls> = Calls[K]["output"];
type Answers = { [K in keyof Calls]?: (input: Calls[K]["input"]) => Answer<K> };

export type FakeDesk = Platform & {
  /** Names and inputs of all calls, in order. */
  readonly asked: { name: string; input: unknown }[];
  /** Changes what the desk answers. */
  answer: Answers;
  emit<K extends keyof HostEvents>(name: K, payload: HostEvents[K]): void;
  drop(event: DropEvent): void;
  /** What the next file dialogs return. */
  picked: string[];
};

export type FakeOptions = {
  rows?: RequestRow[];
  exists?: boolean;
  open?: boolean;
  empty?: boolean;
  delay?: number;
  waiting?: number;
  /** No notification service answers. */
  silent?: boolean;
  /** When the work was handed over, while it has not come back. */
  handedOver?: string;
};

export function fail(code: string, params: Failure["params"] = {}): never {
  throw { code, params, class: "failed" } satisfies Failure;
}

export const SETTINGS: SettingsView = {
  language: "ru",
  appearance: "system",
  lock_after_minutes: 10,
  time_zone: "Europe/Moscow",
  remind_at: "09:30",
  remind_days: [5, 3, 1, 0],
  quiet_from: "21:00",
  quiet_to: "08:00",
  digest_from: 4,
  deputy: { name: "Белова Ирина Сергеевна", reach: "доб. 214, Telegram @example" },
  ics_folder: "/home/officer/Календари",
  watched_folder: "/srv/scans/Входящие",
  move_taken: true,
  read_scans: true,
  officer: {
    name: "Орлова Мария Викторовна",
    position: "Ответственный за обработку персональных данных",
    phone: "+7 495 000-00-01",
  },
  operator: {
    full_name: "Общество с ограниченной ответственностью «Пример»",
    short_name: "ООО «Пример»",
    address: "101000, Москва, ул. Вымышленная, д. 1",
    city: "Москва",
    phone: "+7 495 000-00-00",
    email: "privacy@example.org",
    ogrn: "1234567890123",
    inn: "1234567890",
    kpp: "123456789",
  },
};

export function fakeDesk(options: FakeOptions = {}): FakeDesk {
  const rows = options.empty ? [] : (options.rows ?? ROWS);
  let open = options.open ?? true;
  let settings = structuredClone(SETTINGS);
  let background: Answer<"background.show"> = {
    timer: false,
    timer_running: true,
    autostart: true,
    notifications: !options.silent,
  };
  let reminders = remindersOf(rows, options);
  let reading = { waiting: options.waiting ?? 0, read: 41, failed: 0, paused: false };
  let sources = options.empty ? [] : SOURCES;
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const droppers = new Set<(event: DropEvent) => void>();

  const state = (): VaultState => ({
    file: "/home/officer/.local/share/dekada/vault.dekada",
    exists: options.exists ?? true,
    open,
    practice: true,
    locks_in: open ? 540 : null,
    language: open ? settings.language : null,
    appearance: open ? settings.appearance : null,
    pressing: rows.filter((row) => row.due !== null && row.due <= TODAY).length,
  });

  const answers: Answers = {
    "vault.state": state,
    "vault.touch": state,
    "vault.lock": () => {
      open = false;
      return state();
    },
    "vault.unlock": ({ passphrase }) => {
      if (passphrase !== "correct horse battery") fail("wrong-passphrase");
      open = true;
      return answers["vault.info"]!({});
    },
    "vault.create": () => {
      open = true;
      return answers["vault.info"]!({});
    },
    "vault.passphrase": () => answers["vault.info"]!({}),
    "vault.info": () => ({
      file: state().file,
      format: 1,
      requests: rows.length,
      documents: rows.length + 4,
      pages: rows.length * 3,
      journal_entries: JOURNAL.length,
      practice: true,
      handed_over: options.handedOver ?? null,
      key: { memory_mib: 128, iterations: 3 },
      sandbox: ["resources", "files"],
      tools: TOOLS,
    }),
    "work.stop": () => ({}),
    "vault.check": () => ({ intact: true, problems: [] }),
    machine: () => ({
      notifications: !options.silent,
      screen_lock: false,
      sandbox: ["resources", "files"],
      tools: TOOLS,
      version: "0.1.0",
    }),
    ...clockAnswers(rows),
    today: () => todayOf(rows),
    /* the screens that call it here only look whether it went well */
    "task.done": () => ({}) as Answer<"task.done">,
    reminders: () => reminders,
    "reminder.snooze": ({ request, until }) => {
      const at = { hour: "2026-11-25T11:05:00+03:00", tomorrow: "2026-11-26T09:30:00+03:00" }[until];
      const snoozed = reminders.snoozed.filter((one) => one.request !== request);
      if (until !== "") snoozed.push({ request, until: at ?? `${until}T09:30:00+03:00` });
      return (reminders = {
        ...reminders,
        pending: reminders.pending.filter((one) => one.request !== request),
        snoozed,
      });
    },
    "reminder.dismiss": ({ request }) =>
      (reminders = { ...reminders, pending: reminders.pending.filter((one) => one.request !== request) }),
    "background.show": () => background,
    "background.set": (change) => (background = { ...background, ...change }),
    "ics.save": ({ path }) => ({ file: path, sha256: "5e0c", pages: null, standard: null, entries: 8 }),
    "handover.make": ({ path }) => ({ file: path, requests: 8, documents: 15, at: "2026-11-25T17:40:00+03:00" }),
    "handover.take": ({ passphrase }) =>
      passphrase === "wrong words here" ? fail("wrong-passphrase") : { entries: 31, requests: 5 },
    requests: (input) => filter(rows, input),
    "document.find": () => [],
    sources: () => sources,
    "source.add": () => SOURCES[0] ?? fail("unknown"),
    "source.remove": ({ source }) => (sources = sources.filter((one) => one.id !== source)),
    find: () => FOUND,
    "journal.show": ({ before }) => JOURNAL.filter((entry) => before === undefined || entry.n < before),
    "journal.verify": () => ({ entries: JOURNAL.length, intact: true, first_broken: null, head: "9f2c4e1ab07d5c33" }),
    "settings.show": () => settings,
    "settings.set": (next) => (settings = next),
    intake: ({ paths, passwords }) => ({ files: paths.map((path, i) => taken(path, i, passwords)) }),
    "reading.state": () => reading,
    "reading.pause": ({ paused }) => (reading = { ...reading, paused }),
    "watch.state": () => ({
      folder: options.empty ? null : settings.watched_folder || null,
      reachable: true,
      waiting: 0,
      recent: options.empty ? [] : WATCHED,
    }),
  };

  const desk: FakeDesk = {
    asked: [],
    answer: {},
    picked: [],
    async call(name, input) {
      desk.asked.push({ name, input });
      const answer = { ...answers, ...desk.answer }[name as keyof Calls] as ((input: unknown) => unknown) | undefined;
      await new Promise((done) => setTimeout(done, options.delay ?? 0));
      return answer ? answer(input) : fail("unknown-call");
    },
    pageImageUrl: (document, page, { side }) => `page/${document}/${page}?side=${side}`,
    answerImageUrl: (answer, page, { side }) => `answer/${answer}/${page}?side=${side}`,
    onFilesDropped(handle) {
      droppers.add(handle);
      return () => droppers.delete(handle);
    },
    pickFiles: async () => desk.picked,
    saveFile: async ({ name }) => `/home/officer/${name}`,
    onEvent(name, handle) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(handle as (payload: never) => void));
      return () => all.delete(handle as (payload: never) => void);
    },
    quit: () => undefined,
    setAppearance: () => undefined,
    emit: (name, payload) => listeners.get(name)?.forEach((handle) => handle(payload as never)),
    drop: (event) => droppers.forEach((handle) => handle(event)),
  };
  return desk;
}

const TOOLS: ToolView[] = [
  { name: "tesseract", package: "tesseract-ocr", version: "5.3.0", needed_for: "ocr" },
  { name: "tesseract-rus", package: "tesseract-ocr-rus", version: "5.3.0", needed_for: "ocr" },
  { name: "tesseract-eng", package: "tesseract-ocr-eng", version: "5.3.0", needed_for: "ocr" },
  { name: "tesseract-osd", package: "tesseract-ocr-osd", version: null, needed_for: "ocr" },
  { name: "pdftoppm", package: "poppler-utils", version: "22.12.0", needed_for: "second-engine" },
  { name: "heif-convert", package: "libheif-examples", version: null, needed_for: "heif" },
];

/** A file as the desk tells of it. */
export function file(path: string, over: Partial<IntakeFile> = {}): IntakeFile {
  return {
    path,
    outcome: "imported",
    document: 1,
    request: "2026-0047",
    pages: 2,
    sha256: null,
    received: null,
    code: null,
    params: {},
    message: null,
    tie: null,
    parts: [],
    ...over,
  };
}

const REFUSED = { outcome: "refused", document: null, request: null, pages: null } as const;

/* By turns: imported, a repeat, closed with a password. A letter and an archive have their parts. */
function taken(path: string, i: number, passwords: readonly string[] = []): IntakeFile {
  const opens = passwords.includes("1234");
  if (path.endsWith(".eml"))
    return file(path, {
      pages: 0,
      document: 20,
      parts: [
        file(`${path}/Заявление.pdf`, { tie: "inside", document: 21 }),
        file(`${path}/Заявление.pdf.sig`, { tie: "signature", document: 22, pages: 0 }),
        opens
          ? file(`${path}/паспорт.pdf`, { tie: "inside", document: 23, pages: 1 })
          : file(`${path}/паспорт.pdf`, {
              ...REFUSED,
              tie: "inside",
              code: passwords.length > 0 ? "wrong-password" : "encrypted",
            }),
        file(`${path}/анкета.docx`, {
          ...REFUSED,
          tie: "inside",
          code: "not-supported",
          params: { "looks-like": "docx" },
        }),
      ],
    });
  if (passwords.length > 0 && !opens) return file(path, { ...REFUSED, code: "wrong-password" });
  if (i % 3 === 1) return file(path, { outcome: "duplicate", document: i, request: `2026-00${47 + i}` });
  if (i % 3 === 2) return file(path, { ...REFUSED, code: "encrypted" });
  return file(path, { document: i, request: `2026-00${47 + i}` });
}

const WATCHED: IntakeFile[] = [
  file("/srv/scans/Входящие/scan_0031.pdf", {
    request: "2026-0046",
    parts: [file("/srv/scans/Входящие/scan_0031.imwork.json", { tie: "side-file", document: 3, pages: null })],
  }),
  file("/srv/scans/Входящие/scan_0030.pdf", { request: "2026-0045" }),
  file("/srv/scans/Входящие/отчёт.xlsx", { ...REFUSED, code: "not-supported", params: { "looks-like": "xlsx" } }),
];

function filter(rows: readonly RequestRow[], input: RequestsInput) {
  const { stage, kind, open, due_by, received_from, received_to, find, limit = 100, offset = 0 } = input;
  const words = find?.toLocaleLowerCase() ?? "";
  const inLetter = (row: RequestRow) => words !== "" && LETTERS[row.id]?.includes(words) === true;
  const fitting = rows
    .filter(
      (row) =>
        (stage === undefined || row.stage === stage) &&
        (kind === undefined || row.demands.includes(kind)) &&
        (!open || row.due !== null) &&
        (due_by === undefined || (row.due !== null && row.due <= due_by)) &&
        (received_from === undefined || row.received >= received_from) &&
        (received_to === undefined || row.received <= received_to) &&
        (`${row.id} ${row.subject ?? ""}`.toLocaleLowerCase().includes(words) || inLetter(row)),
    )
    .map((row) => (inLetter(row) ? { ...row, found: { document: 1, page: 2 } } : row));
  return { rows: fitting.slice(offset, offset + limit), total: fitting.length };
}

/** Words of the pages of some requests. */
const LETTERS: Readonly<Record<string, string>> = {
  "2026-0042": "прошу предоставить сведения об обработке доверенность",
  "2026-0039": "прошу прекратить рассылку доверенность",
};

function todayOf(rows: readonly RequestRow[]): Answer<"today"> {
  const open = rows.filter((row) => row.due !== null).sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""));
  const now = open.filter((row) => (row.due ?? "") <= TODAY || row.stage === "received");
  const days: DayLoad[] = [];
  for (let date = TODAY; days.filter((day) => day.counts).length < 10; date = plus(date, 1)) {
    const due = open.filter((row) => row.due === date || (date === TODAY && row.overdue));
    days.push({
      date,
      counts: counts(date),
      why: why(date),
      note: note(date),
      due: due.length,
      overdue: due.filter((row) => row.overdue).length,
      unaccepted: due.filter((row) => ["received", "examining", "returned"].includes(row.stage)).length,
    });
  }
  return {
    today: TODAY,
    days,
    now,
    later: open.filter((row) => !now.includes(row)),
    counts: {
      overdue: open.filter((row) => row.overdue).length,
      due_today: open.filter((row) => row.due === TODAY).length,
      inbox: open.filter((row) => row.stage === "received").length,
      open: open.length,
    },
    tasks: rows.length === 0 ? [] : TASKS,
    at_risk: risksOf(open),
    forecast: forecastOf(open),
  };
}

const TASKS: Answer<"today">["tasks"] = [
  {
    request: "2026-0029",
    demand: "rectification",
    duty: "blocking",
    article: "ст. 21 ч. 1 152-ФЗ",
    due: "2026-11-13",
    days_late: 12,
    done: null,
    note: null,
  },
  {
    request: "2026-0039",
    demand: "marketing",
    duty: "marketing",
    article: "ст. 15 ч. 2 152-ФЗ",
    due: TODAY,
    days_late: 0,
    done: null,
    note: null,
  },
];

/* Every reason once, on requests that are there. */
function risksOf(open: readonly RequestRow[]): Answer<"today">["at_risk"] {
  const reasons: Record<string, Answer<"today">["at_risk"][number]["reasons"]> = {
    "2026-0029": [
      { code: "overdue", n: 1 },
      { code: "at-once-open", n: null },
      { code: "undecided", n: 4 },
    ],
    "2026-0038": [{ code: "not-searched", n: null }],
    "2026-0039": [
      { code: "identity-open", n: null },
      { code: "ground-unread", n: null },
    ],
    "2026-0040": [
      { code: "waiting-for-person", n: null },
      { code: "crowded", n: 3 },
    ],
  };
  return open.flatMap((row) => {
    const why = reasons[row.id];
    return why === undefined ? [] : [{ row, reasons: why }];
  });
}

function forecastOf(open: readonly RequestRow[]): Answer<"today">["forecast"] {
  const weeks = [0, 1, 2, 3, 4, 5].map((n) => {
    const from = n === 0 ? TODAY : plus("2026-11-23", 7 * n);
    const to = plus("2026-11-29", 7 * n);
    const within = open.filter(({ due }) => due !== null && due <= to && (n === 0 || due >= from));
    return { from, to, working_days: n === 0 ? 3 : 5, due: within.length, capacity: n === 0 ? 3 : 6 };
  });
  let [owed, able] = [0, 0];
  return {
    pace: open.length === 0 ? null : 1.2,
    completed: open.length === 0 ? 3 : 48,
    weeks: weeks.map((week) => {
      owed += week.due;
      able += week.capacity;
      const known = open.length > 0;
      return { ...week, capacity: known ? week.capacity : null, over: known && owed > able };
    }),
  };
}

const PRESSING = ["2026-0029", "2026-0033", "2026-0034", "2026-0038"];

/* What waits, what was put off and what came late, for the same made-up day. */
function remindersOf(rows: readonly RequestRow[], { silent = false, empty = false }: FakeOptions): Answer<"reminders"> {
  const pressing = rows.filter((row) => PRESSING.includes(row.id) && row.due !== null);
  const said = (row: RequestRow) => ({
    request: row.id,
    kind: row.demands[0] ?? "access",
    due: row.due ?? TODAY,
    moment: `${TODAY}T09:30:00+03:00`,
  });
  return {
    notifications: !silent,
    pending: silent ? pressing.map((row) => ({ ...said(row), days_left: row.days_left ?? 0 })) : [],
    snoozed: empty ? [] : [{ request: "2026-0039", until: "2026-11-26T09:30:00+03:00" }],
    next: "2026-11-26T09:30:00+03:00",
    ledger: empty
      ? []
      : [
          {
            from: "2026-11-24T18:12:00+03:00",
            to: "2026-11-25T10:02:00+03:00",
            why: "away",
            late: pressing.map((row, i) => ({ ...said(row), delivered: i < 3 })),
          },
          { from: "2026-11-20T15:40:00+03:00", to: "2026-11-20T13:10:00+03:00", why: "clock-set-back", late: [] },
          {
            from: "2026-11-13T09:30:00+03:00",
            to: "2026-11-13T12:47:00+03:00",
            why: "no-service",
            late: pressing.slice(0, 1).map((row) => ({ ...said(row), delivered: true })),
          },
        ],
  };
}

const column = (
  name: string,
  identity: string | null,
  categories: string[],
  purpose: string,
): SourceView["columns"][number] => ({
  name,
  mapped: true,
  categories,
  identity,
  purpose,
  ground: "договор, ст. 6 ч. 1 п. 5",
  storage: "3 года после расторжения",
  recipients: ["ООО «Облако»"],
});

const SOURCES: SourceView[] = [
  {
    id: 1,
    path: "/home/officer/exports/2026-11/users.csv",
    map: "users",
    format: "csv",
    encoding: "UTF-8",
    rows: 12480,
    bytes: 3_412_000,
    sha256: "d1f0a8c1b2e3f4a5968778695a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b",
    broken_rows: 0,
    broken_lines: [],
    columns: [
      column("email", "email", ["user.contact.email"], "Связь с пользователем"),
      column("phone", "phone", ["user.contact.phone_number"], "Связь с пользователем"),
      column("full_name", "name", ["user.name"], "Исполнение договора"),
      column("last_seen", null, ["user.behavior"], "Безопасность"),
    ],
    columns_missing: [],
    added: "2026-11-20T11:02:00+03:00",
    present: true,
  },
  {
    id: 2,
    path: "/home/officer/exports/2026-11/billing_payments_and_invoices.json",
    map: "payments",
    format: "json",
    encoding: "windows-1251",
    rows: 90211,
    bytes: 48_120_331,
    sha256: "a1f0a8c1b2e3f4a5968778695a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b",
    broken_rows: 3,
    broken_lines: [118, 40021, 77310],
    columns: [
      column("payer_email", "email", ["user.contact.email"], "Расчёты"),
      column("amount", null, ["user.financial"], "Расчёты"),
      { ...column("x_promo", null, [], ""), mapped: false },
    ],
    columns_missing: ["inn"],
    added: "2026-11-23T16:40:00+03:00",
    present: false,
  },
];

const FOUND: Answer<"find"> = {
  requests: ["2026-0038", "2026-0042"].map((id, i) => ({
    id,
    findings:
      i === 0
        ? []
        : [1, 2].map((n) => ({
            id: n,
            source: 1,
            collection: "users",
            record: `${n * 811}`,
            fields: { email: "anna.sch@example.org" },
            matched: [{ by: "email", field: "email", as: "equal" }],
            contradicted: [],
            certainty: "sure" as const,
            decision: null,
            because: null,
          })),
    searched: [
      {
        source: 1,
        name: "users.csv",
        rows: 12480,
        bytes: 3_412_000,
        seconds: 0.11,
        hits: 2,
        sha256: "",
        changed: false,
        broken_rows: 0,
        at: "2026-11-25T10:00:00+03:00",
      },
      {
        source: 2,
        name: "billing_payments_and_invoices.json",
        rows: 90211,
        bytes: 48_120_331,
        seconds: 1.24,
        hits: 0,
        sha256: "",
        changed: false,
        broken_rows: 3,
        at: "2026-11-25T10:00:00+03:00",
      },
    ],
  })),
};

const OPS: [string, string | null, Record<string, string | number>][] = [
  ["searched", "2026-0042", { sources: 2, hits: 2 }],
  ["judged", "2026-0042", { about: "identity", verdict: "confirmed" }],
  ["marked", "2026-0042", { item: "id-document", state: "found" }],
  ["request-changed", "2026-0042", {}],
  ["document-imported", "2026-0046", { document: 14, pages: 1 }],
  ["source-added", null, { source: 1, rows: 12480 }],
  ["document-imported", "2026-0045", { document: 13, pages: 3 }],
  ["settings-changed", null, {}],
  ["vault-created", null, {}],
];

const JOURNAL = OPS.map(([op, request, detail], i) => ({
  n: OPS.length - i,
  at: i < 5 ? `2026-11-25T1${4 - i}:0${i}:00+03:00` : `2026-11-24T1${9 - i}:3${i}:00+03:00`,
  author: "Орлова Мария Викторовна",
  op,
  request,
  detail,
  hash: `${"9f2c4e1ab07d5c33"}${String(i).repeat(16)}`,
})) as Answer<"journal.show">;

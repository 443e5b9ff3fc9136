/* The made-up desk's calendar and clock: the years as they are published, counts by the simplest rule,
   statistics that add up. */
import type {
  CalendarView,
  Calls,
  CountedDayView,
  DeadlineInput,
  DeadlineView,
  Failure,
  LoadCalendar,
  LoadedCalendar,
  MonthView,
  OverrideView,
  RequestRow,
  StatisticsView,
  Tally,
  Unit,
  Why,
} from "../src/api";
import { TODAY, counts, due, note, plus, why } from "./calendar";

type Answers = { [K in keyof Calls]?: (input: Calls[K]["input"]) => Calls[K]["output"] };

const DECREES: Record<number, { number: string; date: string; moves: CalendarView["moves"] }> = {
  2025: {
    number: "1335",
    date: "2024-10-04",
    moves: [
      { from: "2025-01-04", to: "2025-05-02" },
      { from: "2025-01-05", to: "2025-12-31" },
      { from: "2025-02-23", to: "2025-05-08" },
      { from: "2025-03-08", to: "2025-06-13" },
      { from: "2025-11-01", to: "2025-11-03" },
    ],
  },
  2026: {
    number: "1466",
    date: "2025-09-24",
    moves: [
      { from: "2026-01-03", to: "2026-01-09" },
      { from: "2026-01-04", to: "2026-12-31" },
    ],
  },
  2027: {
    number: "1187",
    date: "2026-09-17",
    moves: [
      { from: "2027-01-02", to: "2027-11-05" },
      { from: "2027-01-03", to: "2027-12-31" },
      { from: "2027-02-20", to: "2027-02-22" },
    ],
  },
};

/** Answers of the calendar, the count and the statistics. */
export function clockAnswers(rows: readonly RequestRow[]): Answers {
  let overrides: OverrideView[] = [
    {
      date: "2026-08-31",
      working: false,
      because: "День Республики: компания работает по региональному календарю",
      author: "Орлова Мария Викторовна",
      at: "2026-08-03T11:20:00+03:00",
    },
  ];
  let loaded: LoadedCalendar | undefined;

  function year(wanted: number): CalendarView {
    if (loaded?.year === wanted) return loaded;
    const days = daysOf(`${wanted}-01-01`, `${wanted + 1}-01-01`);
    const decree = DECREES[wanted];
    return {
      year: wanted,
      decree: decree ? { number: decree.number, date: decree.date } : null,
      working_days: days.filter(counts).length,
      off_weekdays: days.filter((day) => !counts(day) && why(day) !== "weekend"),
      working_weekends: [],
      short: days.filter((day) => why(day) === "short"),
      provisional: decree === undefined,
      moves: decree?.moves ?? [],
      loaded: null,
      overrides: overrides.filter((one) => one.date.startsWith(String(wanted))),
    };
  }

  return {
    "calendar.show": (input) => year(input.year),
    "calendar.month": ({ year, month }) => monthOf(rows, overrides, year, month),
    "calendar.load": (input) => {
      const result = loadedFrom(input, year(input.year ?? 2028));
      if (input.apply) loaded = result;
      return result;
    },
    "calendar.override": ({ date, working, because }) => {
      const at = `${TODAY}T12:30:00+03:00`;
      overrides = overrides.filter((one) => one.date !== date);
      if (working !== undefined) overrides.push({ date, working, because, author: "Орлова Мария Викторовна", at });
      return year(Number(date.slice(0, 4)));
    },
    deadline,
    "deadline.print": ({ path }) => ({ file: path, sha256: "3a7b", pages: 1, standard: "PDF/A-2a", entries: null }),
    statistics: (period) => statistics(rows, period.from ?? "2026-01-01", period.to ?? "2026-12-31"),
    "statistics.save": ({ path }) => ({ file: path, sha256: "3a7b", pages: 2, standard: "PDF/A-2a", entries: null }),
  };
}

function monthOf(rows: readonly RequestRow[], overrides: readonly OverrideView[], year: number, month: number) {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const days = daysOf(first, plus(first, 32).slice(0, 8) + "01");
  return {
    year,
    month,
    provisional: !(year in DECREES),
    today: TODAY,
    days: days.map((date) => {
      const own = overrides.find((one) => one.date === date);
      const ground: Why = own ? (own.working ? "working" : "holiday") : why(date);
      const here = rows.filter((row) => row.due === date);
      return {
        date,
        counts: own?.working ?? counts(date),
        why: ground,
        note: own ? `по решению ответственного: ${own.because}` : note(date),
        due: here.length,
        unaccepted: here.filter((row) => ["received", "examining", "returned"].includes(row.stage)).length,
        requests: here.slice(0, 5).map((row) => row.id),
      };
    }),
  } satisfies MonthView;
}

function loadedFrom(input: LoadCalendar, before: CalendarView): LoadedCalendar {
  if (input.path?.includes("broken")) fail("calendar-bad-day");
  const moves = input.moves ?? [{ from: "2028-01-02", to: "2028-05-02" }];
  const shorter = input.path?.includes("shorter");
  return {
    ...before,
    provisional: input.decree === undefined,
    decree: input.decree ? { number: String(input.decree.number), date: input.decree.date } : null,
    moves,
    format: input.moves ? "decree" : "xmlcalendar-xml",
    sha256: input.moves ? null : "5e0cfe2b91d57c44a01be7d0c3fd1a9a7be02e55f0b7c6a3d2e1f00918273645",
    loaded: {
      format: input.moves ? "decree" : "xmlcalendar-xml",
      sha256: input.moves ? null : "5e0cfe2b91d57c44a01be7d0c3fd1a9a7be02e55f0b7c6a3d2e1f00918273645",
      loaded: `${TODAY}T12:30:00+03:00`,
      because: input.because ?? null,
    },
    applied: input.apply,
    diff: moves.flatMap(({ from, to }) => [
      {
        date: to,
        worked_before: true,
        works: false,
        was: "working" as const,
        is: "transferred" as const,
        was_note: "",
        note: `перенос с ${from.split("-").reverse().join(".")}`,
      },
    ]),
    doubts: shorter ? [{ code: "calendar-balance", params: { days: 2 }, class: "failed" as const }] : [],
    limits: shorter
      ? [
          { request: "2026-0042", kind: "access", was: "2026-12-04", is: "2026-12-03", shorter: true },
          { request: "2026-0039", kind: "marketing", was: "2026-12-01", is: "2026-11-30", shorter: true },
          { request: "2026-0043", kind: "guardian-consent", was: "2026-12-08", is: "2026-12-09", shorter: false },
        ]
      : [],
    shorter: shorter ? 2 : 0,
    moved: shorter ? 3 : 0,
  };
}

const TERMS: Partial<Record<DeadlineInput["kind"], [amount: number, unit: Unit, article: string]>> = {
  access: [10, "working-days", "ч. 3 ст. 14, ч. 1 ст. 20 152-ФЗ"],
  "third-parties": [10, "working-days", "п. 4, 8, 9 ч. 7 ст. 14, ч. 1 ст. 20 152-ФЗ"],
  rectification: [7, "working-days", "ч. 3 ст. 20, ч. 2 ст. 21 152-ФЗ"],
  unlawful: [7, "working-days", "ч. 3 ст. 20 152-ФЗ"],
  deletion: [10, "working-days", "ч. 5.1 ст. 21 152-ФЗ"],
  withdrawal: [30, "calendar-days", "ч. 2 ст. 9, ч. 5 ст. 21 152-ФЗ"],
  "breach-notice": [24, "hours", "ч. 3.1 ст. 21 152-ФЗ"],
  "destruction-impossible": [6, "months", "ч. 6 ст. 21 152-ФЗ"],
};

function deadline(input: DeadlineInput): DeadlineView {
  const received = input.received.slice(0, 10);
  if (received < "2011-07-27") fail("before-the-law", { since: "2011-07-27" });
  const [amount, unit, article] = TERMS[input.kind] ?? [10, "working-days", "ст. 20 152-ФЗ"];
  const more = input.extended ?? 0;
  if (more > 0 && (unit !== "working-days" || amount === 7)) fail("no-extension");
  const end = (days: number) => due(received, days);
  const later = (days: number) => {
    const raw = plus(received, days);
    let last = raw;
    while (!counts(last)) last = plus(last, 1);
    return { raw, last };
  };
  const span = { "working-days": 0, "calendar-days": amount, months: amount * 30, hours: 1, "at-once": 0 }[unit];
  const law = unit === "working-days" ? { raw: end(amount + more), last: end(amount + more) } : later(span);
  const promise = end(10 + more);
  const gdpr = later(input.gdpr_extended ? 92 : 30);
  const own = input.kind === "breach-notice" || input.kind === "destruction-impossible";
  const last = own ? law.last : [law.last, promise].sort()[0]!;
  return {
    kind: input.kind,
    received,
    statute: { article, amount, unit, extended: more, from: received, due: law.last, raw_due: law.raw },
    beside:
      input.kind === "deletion"
        ? [
            {
              article: "ч. 5 ст. 21 152-ФЗ",
              amount: 30,
              unit: "calendar-days",
              extended: 0,
              from: received,
              due: later(30).last,
              raw_due: later(30).raw,
            },
          ]
        : [],
    at_once: ["rectification", "unlawful"].includes(input.kind)
      ? {
          article: "ч. 1 ст. 21 152-ФЗ",
          amount: 0,
          unit: "at-once",
          extended: 0,
          from: received,
          due: received,
          raw_due: received,
        }
      : null,
    promise: own ? null : { amount: 10, unit: "working-days", from: input.cured ?? received, due: end(10 + more) },
    gdpr: input.gdpr
      ? {
          article: "ст. 12(3) GDPR, Регламент 1182/71",
          amount: 1,
          unit: "months",
          extended: input.gdpr_extended ? 2 : 0,
          from: received,
          due: gdpr.last,
          raw_due: gdpr.raw,
        }
      : null,
    binding: last === law.last ? "statute" : "promise",
    due: last,
    moment: unit === "hours" ? `${plus(received, 1)}${input.received.slice(10)}` : null,
    provisional: last >= "2028",
    extended: more,
    count: unit === "hours" ? [] : countOf(received, last, unit),
    explanation: [
      `Получено ${received.split("-").reverse().join(".")}. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).`,
      `По закону: ${amount} рабочих дней (${article}), последний день — ${law.last.split("-").reverse().join(".")}.`,
      "Не засчитаны нерабочие дни: 4 выходных.",
      "Действует более ранний срок. Он истекает в 24:00 этого дня (ст. 194 ГК РФ).",
    ],
  };
}

function countOf(received: string, last: string, unit: Unit): CountedDayView[] {
  let n = 0;
  return daysOf(plus(received, 1), plus(last, 1)).map((date) => {
    const counted = unit !== "working-days" || counts(date);
    if (counted) n += 1;
    return { date, counts: counted, n: counted ? n : null, why: why(date), note: note(date) };
  });
}

const NOTHING: Tally = {
  received: 0,
  completed: 0,
  on_time: 0,
  late: 0,
  near_misses: 0,
  refused: 0,
  withdrawn: 0,
  dismissed: 0,
  extended: 0,
  open: 0,
  overdue: 0,
  average_days: null,
  longest_days: null,
};

/* An even year: a little more in spring, somewhat late in May. */
function statistics(rows: readonly RequestRow[], from: string, to: string): StatisticsView {
  const months: StatisticsView["months"] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = plus(`${month}-01`, 32).slice(0, 7)) {
    const n = Number(month.slice(5));
    const received = rows.length === 0 || month > TODAY.slice(0, 7) ? 0 : 14 + ((n * 7) % 11);
    const open = month === TODAY.slice(0, 7) ? 9 : 0;
    const late = received === 0 ? 0 : [2, 0, 0, 1, 4, 0, 0, 1, 0, 0, 1, 0][n - 1]!;
    months.push({
      month,
      tally: {
        ...NOTHING,
        received,
        completed: Math.max(0, received - open),
        open,
        late,
        on_time: received - open - late,
      },
    });
  }
  const sum = (of: (tally: Tally) => number) => months.reduce((all, { tally }) => all + of(tally), 0);
  const received = sum((tally) => tally.received);
  const empty = received === 0;
  const all: Tally = {
    ...NOTHING,
    received,
    completed: sum((tally) => tally.completed),
    on_time: sum((tally) => tally.on_time),
    late: sum((tally) => tally.late),
    near_misses: empty ? 0 : 11,
    refused: empty ? 0 : 6,
    withdrawn: empty ? 0 : 3,
    dismissed: empty ? 0 : 8,
    extended: empty ? 0 : 5,
    open: sum((tally) => tally.open),
    overdue: empty ? 0 : 1,
    average_days: empty ? null : 6.4,
    longest_days: empty ? null : 16,
  };
  const share = (part: number): Tally => ({
    ...all,
    received: Math.round(received * part),
    completed: Math.round(all.completed * part),
    on_time: Math.round(all.on_time * part),
    late: Math.round(all.late * part),
    near_misses: Math.round(all.near_misses * part),
    open: Math.round(all.open * part),
    extended: Math.round(all.extended * part),
    refused: Math.round(all.refused * part),
  });
  return {
    from,
    to,
    all,
    kinds: empty
      ? []
      : (["access", "deletion", "withdrawal", "unlawful", "automated-decision"] as const).map((kind, i) => ({
          kind,
          tally: share([0.44, 0.22, 0.17, 0.06, 0.03][i]!),
        })),
    months,
  };
}

function daysOf(from: string, before: string): string[] {
  const days: string[] = [];
  for (let date = from; date < before; date = plus(date, 1)) days.push(date);
  return days;
}

function fail(code: string, params: Failure["params"] = {}): never {
  throw { code, params, class: "failed" } satisfies Failure;
}

/* A limit in words: how much is left, in which colour, and what each day of the strip is. Used by
   every list and by the head of a request, so that they always say the same. */
import type { RequestRow, StripCellView } from "../api";
import type { StripDay } from "../kit";
import { dayLong, dayShort } from "./dates";
import { t } from "./fluent.svelte";

export type LimitTone = "accent" | "warning" | "late";

/** Late when overdue, warning on the last day, accent otherwise. */
export function limitTone(overdue: boolean, daysLeft: number | null): LimitTone {
  if (overdue) return "late";
  return daysLeft !== null && daysLeft <= 0 ? "warning" : "accent";
}

export type RowWords = {
  number: string;
  title: string;
  text: string;
  days: StripDay[];
  daysLabel: string;
  when: string;
  whenNote: string | undefined;
  tone: LimitTone;
  /** Where the words that were searched for stand. */
  found: string | undefined;
};

/** A request as a row of a list says it. */
export function describeRow(row: RequestRow): RowWords {
  const demands = enumerate(row.demands.map((kind) => t(`kind-${kind}`)));
  const next = t(`next-${row.next}`);
  return {
    number: row.id,
    title: row.subject ?? (row.stage === "received" ? row.first_document : null) ?? t("subject-unknown"),
    text: demands ? t("row-demands-next", { demands, next }) : capital(next),
    days: stripDays(row.strip),
    daysLabel: stripLabel(row.due, row.days_left, row.overdue),
    tone: limitTone(row.overdue, row.days_left),
    found: row.found === null ? undefined : t("row-found", { page: row.found.page }),
    ...limitWords(row),
  };
}

/* Names of kinds begin with a capital; inside a sentence only the first does. */
function enumerate(names: readonly string[]): string {
  return names.map((name, i) => (i === 0 ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1))).join(", ");
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The whole strip in one sentence, for those who do not see it. */
export function stripLabel(due: string | null, daysLeft: number | null, overdue: boolean): string {
  if (due === null) return t("limit-none");
  return t("strip-label", { due: dayShort(due), left: leftWords(daysLeft, overdue) });
}

/** Every cell with the words of its day. */
export function stripDays(cells: readonly StripCellView[]): StripDay[] {
  let counted = 0;
  const total = cells.filter((cell) => cell.counts).length;
  return cells.map((cell) => {
    if (cell.counts) counted += 1;
    const words = {
      day: dayLong(cell.date),
      why: t(`why-${cell.why}`),
      note: cell.note || "none",
      n: counted,
      total,
    };
    const base = cell.counts ? t("strip-day-counts", words) : t("strip-day-off", words);
    return {
      counts: cell.counts,
      state: cell.today ? "today" : cell.past ? "passed" : "ahead",
      last: cell.last,
      label: [base, cell.today ? t("strip-day-today") : "", cell.last ? t("strip-day-last") : ""]
        .filter(Boolean)
        .join(" · "),
    };
  });
}

function limitWords(row: RequestRow): { when: string; whenNote: string | undefined } {
  if (row.due === null) return { when: t(`stage-${row.stage}`), whenNote: undefined };
  const today = !row.overdue && row.days_left === 0;
  const left = leftWords(row.days_left, row.overdue);
  return {
    when: today ? t("limit-today") : dayShort(row.due),
    whenNote: row.provisional_calendar ? t("limit-provisional", { left }) : left,
  };
}

/** "осталось 8 рабочих дней", "просрочено на 1 рабочий день", "последний день". */
export function leftWords(daysLeft: number | null, overdue: boolean): string {
  if (daysLeft === null) return "";
  if (overdue) return t("limit-overdue", { days: Math.abs(daysLeft) });
  return daysLeft <= 0 ? t("limit-last-day") : t("limit-left", { days: daysLeft });
}

/* A count in words: its terms as rows, its days as a strip, the whole as text to paste. */
import type { Binding, CountedDayView, DeadlineView, StatuteView, TermView } from "../../../api";
import type { StripDay } from "../../../kit";
import { dayAndTime, dayLong, dayWithYear, stripDays, t } from "../../../text";
import { isDemand, type CountKind } from "./draft";

export type TermRow = {
  id: string;
  title: string;
  /** "10 рабочих дней + 5". */
  length: string;
  article: string | undefined;
  due: string;
  /** The date before a day off moved it. */
  raw: string | undefined;
  binds: boolean;
};

export function kindWords(kind: CountKind): string {
  if (isDemand(kind)) return t(`kind-${kind}`);
  const words = t(`duty-${kind}`);
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** "16 декабря 2026" or, for a term of hours, with the hour. */
export function dueWords({ due, moment }: DeadlineView): string {
  return moment === null ? dayWithYear(due) : dayAndTime(moment, "");
}

/** Every term of a count, the one that binds first among equals of the desk's order. */
export function termRows(view: DeadlineView): TermRow[] {
  const rows: TermRow[] = [];
  if (view.at_once) rows.push(statute("at-once", view.at_once, undefined, view));
  if (view.statute) rows.push(statute("statute", view.statute, "statute", view));
  view.beside.forEach((term, n) => rows.push({ ...statute("beside", term, undefined, view), id: `beside-${n}` }));
  if (view.promise) rows.push({ ...term("promise", view.promise, view), binds: view.binding === "promise" });
  if (view.gdpr) rows.push(statute("gdpr", view.gdpr, "gdpr", view));
  return rows;
}

function statute(id: string, of: StatuteView, binding: Binding | undefined, view: DeadlineView): TermRow {
  return {
    ...term(id, of, view),
    length: lengthWords(of),
    article: of.article,
    raw: of.raw_due === of.due ? undefined : dayLong(of.raw_due),
    due: of.unit === "hours" ? dueWords(view) : dayWithYear(of.due),
    binds: binding !== undefined && view.binding === binding,
  };
}

function term(id: string, of: TermView, view: DeadlineView): TermRow {
  const extended = id === "promise" ? view.extended : 0;
  return {
    id,
    title: t(`count-term-${id}`),
    length: lengthWords({ ...of, extended }),
    article: undefined,
    due: dayWithYear(of.due),
    raw: undefined,
    binds: false,
  };
}

function lengthWords({ amount, unit, extended }: Pick<StatuteView, "amount" | "unit" | "extended">): string {
  const length = t(`unit-${unit}`, { amount });
  return extended > 0 ? t("count-extended", { length, more: extended }) : length;
}

/** The days as the strip shows them. */
export function strip(view: DeadlineView, today: string): StripDay[] {
  return stripDays(
    view.count.map(({ date, counts, why, note }) => ({
      date,
      counts,
      past: date < today,
      today: date === today,
      last: date === view.due,
      why,
      note,
    })),
  );
}

/** What the day is: its word, and the holiday, the decree or the officer's reason. */
export function groundWords({ why, note }: Pick<CountedDayView, "why" | "note">): string {
  return note === "" ? t(`why-${why}`) : `${t(`why-${why}`)}: ${note}`;
}

/** The whole count as text: what a letter or a memo quotes. */
export function asText(view: DeadlineView): string {
  const head = [
    t("count-text-title", { kind: kindWords(view.kind) }),
    t("count-text-due", { due: dueWords(view), binding: t(`binding-${view.binding}`) }),
    ...(view.provisional ? [t("count-provisional")] : []),
  ];
  const terms = termRows(view).map(({ title, length, due, article }) =>
    [t("count-text-term", { title, length, due }), article].filter(Boolean).join(" · "),
  );
  const days = view.count.map((day) => `${day.n ?? "–"}\t${dayLong(day.date)}\t${groundWords(day)}`);
  return [head, terms, view.explanation, days]
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n");
}

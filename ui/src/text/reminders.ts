/* Words of reminders, for every screen that shows them. */
import type { LedgerLine, PendingReminder } from "../api";
import { dayAndTime, dayShort } from "./dates";
import { t } from "./fluent.svelte";
import { leftWords } from "./limits";

type Told = Pick<PendingReminder, "due" | "days_left"> & { kind: PendingReminder["kind"] | "calendar" };

/** "Срок 4 декабря: 3 рабочих дня", never who it is about. */
export function concernWords({ kind, due, days_left }: Told): string {
  if (kind === "task-blocking") return t("reminder-blocking");
  if (kind === "calendar") return t("reminder-calendar", { year: due.slice(0, 4) });
  return t("reminder-limit", { due: dayShort(due), left: leftWords(days_left, days_left < 0) });
}

/** The number of a request; what the program itself asks for belongs to none. */
export function ownerWords(request: string): string {
  return request === "" ? t("reminder-of-calendar") : request;
}

/** What happened meanwhile, and how many reminders came late. */
export function lateWords({ from, to, why, late }: LedgerLine): string {
  const words = t(`ledger-${why}`, {
    from: dayAndTime(from),
    to: sameDay(from, to) ? to.slice(11, 16) : dayAndTime(to),
  });
  return late.length === 0 ? `${words}.` : t("ledger-with-late", { words, n: late.length });
}

function sameDay(from: string, to: string): boolean {
  return from.slice(0, 10) === to.slice(0, 10);
}

/** What can be chosen when a reminder is put off. */
export function snoozeItems(): { id: "hour" | "tomorrow" | "date"; label: string }[] {
  return (["hour", "tomorrow", "date"] as const).map((id) => ({ id, label: t(`snooze-${id}`) }));
}

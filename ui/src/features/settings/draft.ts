/* Settings while they are edited: numbers are texts until they are right. */
import type { DeputyView, OfficerView, OperatorView, SettingsView } from "../../api";

export const REMIND_DAYS: readonly number[] = [5, 3, 1, 0];
export const OFFICER = ["name", "position", "phone"] as const satisfies readonly (keyof OfficerView)[];
export const OPERATOR = [
  "full_name",
  "short_name",
  "address",
  "city",
  "phone",
  "email",
  "ogrn",
  "inn",
  "kpp",
] as const satisfies readonly (keyof OperatorView)[];

export type Draft = {
  lock_after_minutes: string;
  time_zone: string;
  remind_at: string;
  remind_days: number[];
  quiet_from: string;
  quiet_to: string;
  digest_from: string;
  deputy: DeputyView;
  officer: OfficerView;
  operator: OperatorView;
};

export function draftOf(settings: SettingsView): Draft {
  return {
    lock_after_minutes: String(settings.lock_after_minutes),
    time_zone: settings.time_zone,
    remind_at: settings.remind_at,
    remind_days: REMIND_DAYS.filter((day) => settings.remind_days.includes(day)),
    quiet_from: settings.quiet_from,
    quiet_to: settings.quiet_to,
    digest_from: String(settings.digest_from),
    deputy: { ...settings.deputy },
    officer: { ...settings.officer },
    operator: { ...settings.operator },
  };
}

export function settingsOf(settings: SettingsView, draft: Draft): SettingsView {
  const numbers = { lock_after_minutes: Number(draft.lock_after_minutes), digest_from: Number(draft.digest_from) };
  return { ...settings, ...draft, ...numbers };
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

export type Problems = Partial<
  Record<"lock_after_minutes" | "remind_at" | "quiet" | "digest_from" | "deputy" | "ogrn" | "inn" | "kpp", string>
>;

/** Ids of what is wrong, by field. Requisites may be empty; what is written must have its length. */
export function problems(draft: Draft): Problems {
  const minutes = Number(draft.lock_after_minutes);
  const digest = Number(draft.digest_from);
  const quiet = [draft.quiet_from, draft.quiet_to];
  const { name, reach } = draft.deputy;
  const digits = (text: string, lengths: readonly number[]) =>
    text === "" || (/^\d+$/.test(text) && lengths.includes(text.length));
  return {
    ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= 480
      ? {}
      : { lock_after_minutes: "settings-lock-wrong" }),
    ...(HOUR.test(draft.remind_at) ? {} : { remind_at: "settings-remind-at-wrong" }),
    ...(quiet.every((hour) => hour === "") || quiet.every((hour) => HOUR.test(hour))
      ? {}
      : { quiet: "settings-quiet-wrong" }),
    ...(Number.isInteger(digest) && digest >= 2 && digest <= 100 ? {} : { digest_from: "settings-digest-wrong" }),
    ...((name.trim() === "") === (reach.trim() === "") ? {} : { deputy: "settings-deputy-wrong" }),
    ...(digits(draft.operator.ogrn, [13, 15]) ? {} : { ogrn: "operator-ogrn-wrong" }),
    ...(digits(draft.operator.inn, [10, 12]) ? {} : { inn: "operator-inn-wrong" }),
    ...(digits(draft.operator.kpp, [9]) ? {} : { kpp: "operator-kpp-wrong" }),
  };
}

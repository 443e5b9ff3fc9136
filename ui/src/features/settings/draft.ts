/* Settings while they are edited: numbers are texts until they are right. */
import type { OfficerView, OperatorView, SettingsView } from "../../api";

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
  officer: OfficerView;
  operator: OperatorView;
};

export function draftOf(settings: SettingsView): Draft {
  return {
    lock_after_minutes: String(settings.lock_after_minutes),
    time_zone: settings.time_zone,
    remind_at: settings.remind_at,
    remind_days: REMIND_DAYS.filter((day) => settings.remind_days.includes(day)),
    officer: { ...settings.officer },
    operator: { ...settings.operator },
  };
}

export function settingsOf(settings: SettingsView, draft: Draft): SettingsView {
  return { ...settings, ...draft, lock_after_minutes: Number(draft.lock_after_minutes) };
}

/** Ids of what is wrong, by field. Requisites may be empty; what is written must have its length. */
export function problems(
  draft: Draft,
): Partial<Record<"lock_after_minutes" | "remind_at" | "ogrn" | "inn" | "kpp", string>> {
  const minutes = Number(draft.lock_after_minutes);
  const digits = (text: string, lengths: readonly number[]) =>
    text === "" || (/^\d+$/.test(text) && lengths.includes(text.length));
  return {
    ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= 480
      ? {}
      : { lock_after_minutes: "settings-lock-wrong" }),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.remind_at) ? {} : { remind_at: "settings-remind-at-wrong" }),
    ...(digits(draft.operator.ogrn, [13, 15]) ? {} : { ogrn: "operator-ogrn-wrong" }),
    ...(digits(draft.operator.inn, [10, 12]) ? {} : { inn: "operator-inn-wrong" }),
    ...(digits(draft.operator.kpp, [9]) ? {} : { kpp: "operator-kpp-wrong" }),
  };
}

/** "10 рабочих дней", "30 дней", "сразу": a term as its unit is said. */
import type { DemandView, GroundChoice, TermView } from "../../api";
import { dayShort, t } from "../../text";

export function termWords({ amount, unit }: Pick<TermView, "amount" | "unit">): string {
  return t(`unit-${unit}`, { amount });
}

/** The words beside a demand: one term, or the law's and the promised one where they differ. */
export function demandTerm({ statute, promise }: Pick<DemandView, "statute" | "promise">): string {
  if (statute === null) return t("request-term-promised-only", { promise: shortly(promise) });
  if (statute.amount === promise.amount && statute.unit === promise.unit) return termWords(statute);
  return t("request-term-both", { statute: shortly(statute), promise: shortly(promise) });
}

/** What a ground makes of the limit: "7 рабочих дней, до 1 декабря; продлить нельзя". */
export function groundWords({ statute, due, extendable, blocks }: GroundChoice): string {
  const facts = [
    t(statute.due === due ? "request-ground-term" : "request-ground-term-promise", {
      term: termWords(statute),
      statute: dayShort(statute.due),
      due: dayShort(due),
    }),
    t(extendable ? "request-ground-extendable" : "request-ground-fixed"),
    ...(blocks ? [t("request-ground-blocks")] : []),
  ];
  return facts.join("; ");
}

/** "30 дней", "10 рабочих": enough beside one another. */
function shortly({ amount, unit }: Pick<TermView, "amount" | "unit">): string {
  return t(`request-term-short-${unit}`, { amount });
}

/** A word of a sentence as it begins a line. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

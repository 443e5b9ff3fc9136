/** "10 рабочих дней", "30 дней", "немедленно": a term as its unit is said. */
import type { DemandView, TermView } from "../../api";
import { t } from "../../text";

export function termWords({ amount, unit }: Pick<TermView, "amount" | "unit">): string {
  return t(`unit-${unit}`, { amount });
}

/** The words beside a demand: one term, or the law's and the promised one where they differ. */
export function demandTerm({ statute, promise }: Pick<DemandView, "statute" | "promise">): string {
  if (statute === null) return t("request-term-promised-only", { promise: shortly(promise) });
  if (statute.amount === promise.amount && statute.unit === promise.unit) return termWords(statute);
  return t("request-term-both", { statute: shortly(statute), promise: shortly(promise) });
}

/** "30 дней", "10 рабочих": enough beside one another. */
function shortly({ amount, unit }: Pick<TermView, "amount" | "unit">): string {
  return t(`request-term-short-${unit}`, { amount });
}

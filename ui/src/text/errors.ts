/* What happened and what to do, from the code of a failure. */
import { has, t } from "./fluent.svelte";

export type Trouble = { what: string; todo: string };

/** The words of any rejected call. Codes without words of their own say so plainly. */
export function errorWords(failure: unknown): Trouble {
  const { code, params } = parts(failure);
  const known = has(`err-${code}`);
  return {
    what: known ? t(`err-${code}`, params) : t("err-unknown", { code }),
    todo: known && has(`rec-${code}`) ? t(`rec-${code}`, params) : t("rec-unknown"),
  };
}

function parts(failure: unknown): { code: string; params: Record<string, string | number> } {
  if (typeof failure !== "object" || failure === null || !("code" in failure)) return { code: "unknown", params: {} };
  const params = "params" in failure && typeof failure.params === "object" ? failure.params : {};
  return { code: String(failure.code), params: (params ?? {}) as Record<string, string | number> };
}

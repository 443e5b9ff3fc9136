/* What an entry of the journal says was done. */
import type { Calls } from "../api";
import { has, t } from "./fluent.svelte";

type Entry = Calls["journal.show"]["output"][number];

/** What was done, in words; an operation without words shows its own name. */
export function entryWords({ op, detail }: Pick<Entry, "op" | "detail">): string {
  const id = `op-${op}`;
  if (!has(id)) return op;
  const particulars = Object.entries(detail).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [],
  );
  return t(id, Object.fromEntries(particulars));
}

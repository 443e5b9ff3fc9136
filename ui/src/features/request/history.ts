/**
 * An entry of the journal as the request's own history tells it: what was done, and the particulars
 * that the one line of the whole journal leaves out. Everything comes from the entry; the words of
 * ids come from the dictionary.
 */
import type { Calls } from "../../api";
import { dayShort, has, t } from "../../text";

export type Entry = Calls["journal.show"]["output"][number];

/** Particulars that are ids of the dictionary, and the family of their words. */
const FAMILIES = { kind: "kind", item: "item", verdict: "verdict", ground: "ground", channel: "channel" } as const;

export function entryTitle({ op, detail }: Entry): string {
  const args = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === "number" ? value : String(value ?? "none")]),
  );
  return has(`op-${op}`) ? t(`op-${op}`, args) : op;
}

export function particulars({ op, detail }: Entry): string[] {
  // A report's kind is a document, not a demand, and its title says it already.
  const named = Object.entries(FAMILIES).flatMap(([name, family]) => {
    const value = detail[name];
    const id = `${family}-${String(value)}`;
    return typeof value === "string" && op !== "report-made" && has(id) ? [t(id)] : [];
  });
  const missing = typeof detail["missing"] === "string" ? [itemsOf(detail["missing"])] : [];
  const due =
    typeof detail["due"] === "string" && op !== "reminded" ? [t("request-due", { due: dayShort(detail["due"]) })] : [];
  const because = typeof detail["because"] === "string" && detail["because"] !== "" ? [detail["because"]] : [];
  return [...named, ...missing, ...due, ...because];
}

function itemsOf(list: string): string {
  const items = list.split(/[\s,]+/).filter((item) => has(`item-${item}`));
  return items.map((item) => t(`item-${item}`)).join(", ");
}

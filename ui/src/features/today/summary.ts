import type { Counts } from "../../api";
import { t } from "../../text";

/** "одно просрочено, два истекают сегодня"; nothing pressing is also said. */
export function summary(counts: Counts): string {
  const parts = [
    counts.overdue > 0 ? t("today-overdue", { n: counts.overdue }) : "",
    counts.due_today > 0 ? t("today-due", { n: counts.due_today }) : "",
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(", ");
  return counts.inbox > 0 ? t("today-inbox", { n: counts.inbox }) : t("today-calm");
}

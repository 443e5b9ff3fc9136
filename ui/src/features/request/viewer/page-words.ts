/** What is said of a page that came in: on the page, in the bar over it and under its small picture. */
import { t } from "../../../text";
import type { PageFound } from "./sheets";

export interface Note {
  readonly tone: "neutral" | "warning";
  readonly text: string;
}

/** What the officer should know before trusting the page; nothing of a page as it should be. */
export function notesOf(found: PageFound): Note[] {
  const notes: Note[] = [];
  if (found.state === "redrawn") notes.push({ tone: "neutral", text: t("request-page-redrawn") });
  if (found.state === "blank" || (found.blank && found.state !== "unreadable")) {
    notes.push({ tone: "warning", text: t("request-page-blank") });
  }
  if (found.poor !== null) notes.push({ tone: "warning", text: poorWords(found) });
  return notes;
}

function poorWords({ poor, dpi }: PageFound): string {
  if (poor === "low-resolution" && dpi !== null) return t("request-poor-dpi", { dpi: Math.round(dpi) });
  return t(`request-poor-${poor}`);
}

/** Where the words of the page come from. */
export function readingWords({ reading, confidence }: PageFound): string {
  if (reading !== "recognised" || confidence === null) return t(`request-reading-${reading}`);
  return t("request-reading-sure", { percent: Math.round(confidence * 100) });
}

/** One word under the small picture, or none where all is well. */
export function thumbWord(found: PageFound): string | null {
  if (found.state === "unreadable") return t("request-thumb-unreadable");
  if (found.state === "blank" || found.blank) return t("request-thumb-blank");
  if (found.poor !== null) return t(`request-thumb-${found.poor}`);
  if (found.reading === "failed" || found.reading === "waiting") return t(`request-thumb-${found.reading}`);
  return found.state === "redrawn" ? t("request-thumb-redrawn") : null;
}

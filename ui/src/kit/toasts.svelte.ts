/* Short news at the edge of the window. Errors that belong to a field or a row are not toasts:
   they stand beside the thing. Nothing here outlives a lock: the shell calls clearToasts(). */
import type { Tone } from "./tone";

export type Toast = {
  id: number;
  tone: Tone;
  text: string;
  /** Lines under the text: one per file, for example. */
  details?: readonly string[];
  action?: { label: string; run: () => void };
};

let next = 0;
let shown = $state<Toast[]>([]);

export function toasts(): readonly Toast[] {
  return shown;
}

/** Shows a toast. It stays until closed when it is late or has details; otherwise eight seconds. */
export function toast(news: Omit<Toast, "id" | "tone"> & { tone?: Tone }): void {
  const id = next++;
  shown = [...shown.slice(-2), { tone: "neutral", ...news, id }];
  const stays = news.tone === "late" || news.details !== undefined || news.action !== undefined;
  if (!stays) setTimeout(() => closeToast(id), 8000);
}

export function closeToast(id: number): void {
  shown = shown.filter((one) => one.id !== id);
}

export function clearToasts(): void {
  shown = [];
}

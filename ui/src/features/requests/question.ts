import type { RequestsInput, Stage } from "../../api";

export const STAGES: readonly Stage[] = [
  "received",
  "examining",
  "returned",
  "accepted",
  "fulfilling",
  "answered",
  "refused",
  "withdrawn",
  "dismissed",
  "archived",
];

type Filter = { find: string; stage: Stage | "any" | undefined; which: "open" | "all"; until: string | undefined };

/** The filter as the desk understands it: what is not asked is left out. */
export function question({ find, stage, which, until }: Filter): RequestsInput {
  return {
    ...(find === "" ? {} : { find }),
    ...(stage === undefined || stage === "any" ? {} : { stage }),
    ...(which === "open" ? { open: true } : {}),
    ...(until === undefined ? {} : { due_by: until }),
  };
}

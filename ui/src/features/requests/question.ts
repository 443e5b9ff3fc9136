/* What a list of requests is asked for: what the officer chose, and how the desk understands it. */
import type { Kind, RequestsInput, Stage } from "../../api";

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

export const KINDS: readonly Kind[] = [
  "access",
  "third-parties",
  "rectification",
  "deletion",
  "withdrawal",
  "stop",
  "unlawful",
  "cookies",
  "marketing",
  "automated-decision",
  "guardian-consent",
];

export type Filter = {
  find: string;
  which: "open" | "all";
  stage: Stage | "any";
  kind: Kind | "any";
  /** Days of receipt, both included. */
  from: string | undefined;
  to: string | undefined;
  /** Only limits up to this day. */
  until: string | undefined;
};

export const EVERYTHING_OPEN: Filter = {
  find: "",
  which: "open",
  stage: "any",
  kind: "any",
  from: undefined,
  to: undefined,
  until: undefined,
};

/** What narrows the list beside the words, each removable by itself. */
export type Narrowing = "stage" | "kind" | "received" | "until";

export function narrowings({ stage, kind, from, to, until }: Filter): Narrowing[] {
  const set: Record<Narrowing, boolean> = {
    kind: kind !== "any",
    stage: stage !== "any",
    received: from !== undefined || to !== undefined,
    until: until !== undefined,
  };
  return (Object.keys(set) as Narrowing[]).filter((name) => set[name]);
}

/** The filter without one of its conditions. */
export function without(filter: Filter, narrowing: Narrowing): Filter {
  const { stage, kind, from, to, until } = EVERYTHING_OPEN;
  const undone = { stage: { stage }, kind: { kind }, received: { from, to }, until: { until } }[narrowing];
  return { ...filter, ...undone };
}

/** The filter as the desk understands it: what is not asked is left out. */
export function question({ find, stage, kind, which, from, to, until }: Filter): RequestsInput {
  return {
    ...(find === "" ? {} : { find }),
    ...(stage === "any" ? {} : { stage }),
    ...(kind === "any" ? {} : { kind }),
    ...(which === "open" ? { open: true } : {}),
    ...(from === undefined ? {} : { received_from: from }),
    ...(to === undefined ? {} : { received_to: to }),
    ...(until === undefined ? {} : { due_by: until }),
  };
}

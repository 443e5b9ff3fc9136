/* What is asked when a limit is counted for somebody who wrote, or might write: which questions belong
   to which kind, and what was typed as the desk understands it. Which extension is lawful and what a
   ground changes is the desk's to say. */
import type { DeadlineInput, DeletionGround, Duty, Kind } from "../../../api";
import { readDate, readMoment, typedDate } from "../../../text";

export type CountKind = Kind | Duty;

export const DEMANDS: readonly Kind[] = [
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

/** Duties that no demand brings. */
export const DUTIES: readonly Duty[] = [
  "refusal",
  "regulator",
  "breach-notice",
  "breach-inquiry",
  "blocking",
  "unlawful-stop",
  "unlawful-destruction",
  "destruction-impossible",
  "purpose-reached",
];

const BY_THE_HOUR: readonly CountKind[] = ["breach-notice", "breach-inquiry"];
const WITH_DATA: readonly CountKind[] = ["rectification", "unlawful"];
const WITH_GROUND: Partial<Record<CountKind, readonly DeletionGround[]>> = {
  deletion: ["not-stated", "withdrawal", "stop", "unlawful"],
  cookies: ["withdrawal", "stop"],
};

export type Draft = {
  kind: CountKind;
  received: string;
  ground: DeletionGround | "";
  supplied: string;
  cured: string;
  /** Working days; "" where the limit is not extended. */
  extended: string;
  gdpr: boolean;
  gdpr_extended: boolean;
};

/** A question, beside which stands what is wrong with its answer. */
export type Asked = "kind" | "received" | "ground" | "supplied" | "cured" | "extended";

export function isDemand(kind: CountKind): kind is Kind {
  return DEMANDS.includes(kind as Kind);
}

export function byTheHour(kind: CountKind): boolean {
  return BY_THE_HOUR.includes(kind);
}

export function grounds(kind: CountKind): readonly DeletionGround[] {
  return WITH_GROUND[kind] ?? [];
}

/** Whether the term may start on the day the person proved the claim. */
export function startsWithData({ kind, ground }: Draft): boolean {
  return WITH_DATA.includes(kind) || (kind === "deletion" && ground === "unlawful");
}

export function draftOf(input: DeadlineInput | undefined, today: string): Draft {
  return {
    kind: input?.kind ?? "access",
    received: typedDate(input?.received ?? today),
    ground: input?.ground ?? "",
    supplied: typedDate(input?.supplied ?? ""),
    cured: typedDate(input?.cured ?? ""),
    extended: input?.extended === undefined ? "" : String(input.extended),
    gdpr: input?.gdpr ?? false,
    gdpr_extended: input?.gdpr_extended ?? false,
  };
}

/** Which of the typed days cannot be read; an empty one is an answer, but for the first. */
export function unread(draft: Draft): Asked[] {
  const asked: Asked[] = [];
  if (receipt(draft, "") === null) asked.push("received");
  if (startsWithData(draft) && draft.supplied.trim() !== "" && readDate(draft.supplied) === null)
    asked.push("supplied");
  if (isDemand(draft.kind) && draft.cured.trim() !== "" && readDate(draft.cured) === null) asked.push("cured");
  return asked;
}

/** The question to the desk; nothing while a day cannot be read. `zone` is the operator's. */
export function inputOf(draft: Draft, zone: string): DeadlineInput | undefined {
  const received = receipt(draft, zone);
  if (received === null || unread(draft).length > 0) return undefined;
  const supplied = startsWithData(draft) ? readDate(draft.supplied) : null;
  const cured = isDemand(draft.kind) ? readDate(draft.cured) : null;
  const ground = grounds(draft.kind).find((one) => one === draft.ground);
  const gdpr = isDemand(draft.kind) && draft.gdpr;
  return {
    kind: draft.kind,
    received,
    ...(ground === undefined ? {} : { ground }),
    ...(supplied === null ? {} : { supplied }),
    ...(cured === null ? {} : { cured }),
    ...(draft.extended === "" || byTheHour(draft.kind) ? {} : { extended: Number(draft.extended) }),
    ...(gdpr ? { gdpr, gdpr_extended: draft.gdpr_extended } : {}),
  };
}

/** Beside which question the words of a failure belong. */
export function askedBy(code: string): Asked {
  if (code.includes("extension")) return "extended";
  if (code.includes("ground")) return "ground";
  if (code.includes("supplied")) return "supplied";
  if (code.includes("cured")) return "cured";
  return "received";
}

function receipt({ kind, received }: Draft, zone: string): string | null {
  if (!byTheHour(kind)) return readDate(received);
  const local = readMoment(received);
  if (local === null) return null;
  return zone === "" ? local : `${local}:00${offset(local, zone)}`;
}

/** How far the clocks of a zone are from UTC at a moment of theirs: "+03:00". */
export function offset(local: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const name = (at: Date) =>
    parts
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")
      ?.value.replace("GMT", "") || "+00:00";
  /* the first guess may lie on the other side of a change of the clocks */
  const guess = name(new Date(`${local}:00Z`));
  return name(new Date(`${local}:00${guess}`));
}

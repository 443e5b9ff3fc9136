/**
 * Facts about the request that the officer types in: who, how to reach them, when it came. Each fact
 * is one field of `RequestPatch`; what the law makes of them is the core's business, not ours.
 */
import type { DemandView, Kind, RequestPatch, RequestView } from "../../api";
import { dayOf, readDate, readMoment, typedDate } from "../../text";

export type FactKey = "name" | "id_document" | "birth_date" | "email" | "phone" | "account";
export type DateKey = "received" | "sent" | "channel" | "cured" | "supplied";

export interface Fact {
  readonly key: FactKey | DateKey;
  /** How it is typed and shown. */
  readonly input: "text" | "email" | "tel" | "date" | "moment" | "channel";
  /** As the core holds it; "" when nobody has said. */
  readonly value: string;
  /** The demand it belongs to; absent where it is the whole request's. */
  readonly demand?: Kind;
}

export function personFacts({ subject }: RequestView): Fact[] {
  return [
    { key: "name", input: "text", value: subject.name ?? "" },
    { key: "id_document", input: "text", value: subject.id_document ?? "" },
    { key: "birth_date", input: "date", value: subject.birth_date ?? "" },
    { key: "email", input: "email", value: subject.email ?? "" },
    { key: "phone", input: "tel", value: subject.phone ?? "" },
    { key: "account", input: "text", value: subject.account ?? "" },
  ];
}

export function arrivalFacts(view: RequestView): Fact[] {
  return [
    { key: "sent", input: "date", value: view.sent ?? "" },
    { key: "received", input: "moment", value: view.received },
    { key: "channel", input: "channel", value: view.channel ?? "" },
  ];
}

/** The day the duly completed document came: only a request that was returned has one. */
export function curedFact({ stage, cured }: Pick<RequestView, "stage" | "cured">): Fact | null {
  if (stage !== "returned" && cured === null) return null;
  return { key: "cured", input: "date", value: cured === null ? "" : dayOf(cured) };
}

/** The day the person confirmed the data, where the law's term starts with it. */
export function suppliedFact({ kind, supplied, starts_with_data }: DemandView): Fact | null {
  return starts_with_data ? { key: "supplied", input: "date", value: supplied ?? "", demand: kind } : null;
}

/** What the field shows when it is opened. */
export function asTyped({ input, value }: Fact): string {
  return input === "date" || input === "moment" ? typedDate(value) : value;
}

/** The value the officer means; null when it is no date. Empty clears a fact, but a moment cannot be empty. */
export function asMeant({ input, value }: Fact, typed: string): string | null {
  const text = typed.trim();
  if (input === "moment") {
    const moment = readMoment(text);
    return moment === null ? null : instantLike(value, moment);
  }
  return input === "date" && text !== "" ? readDate(text) : text;
}

/** The change that one edited fact makes. */
export function patchOf(request: string, { key, demand }: Fact, value: string): RequestPatch {
  return { request, [key]: demand === undefined ? value : { [demand]: value } };
}

/** Local date and time in the zone of `model`: the officer's clock is the operator's legal zone. */
function instantLike(model: string, local: string): string {
  const zone = /(Z|[+-]\d\d:\d\d)$/.exec(model)?.[0] ?? "Z";
  return `${local}:00${zone}`;
}

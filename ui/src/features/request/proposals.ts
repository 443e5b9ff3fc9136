/**
 * What the program read in the letter, beside what the request says: proposals and never more. Which
 * of them are good is the core's to say; here it is only told what taking one would do. Pure.
 */
import type { ChecklistItemView, FieldView, RegionView, RequestPatch, RequestView } from "../../api";
import { readDate } from "../../text";
import { arrivalFacts, personFacts, type FactKey } from "./facts";
import { sheetKey, type Mark } from "./viewer/sheets";

/** What the request has for it: a fact, one of the demands, or no place of its own. */
export type Home = FactKey | "sent" | "demands" | null;

const HOMES: Readonly<Record<FieldView["name"], Home>> = {
  demand: "demands",
  name: "name",
  "birth-date": "birth_date",
  "id-document": "id_document",
  email: "email",
  phone: "phone",
  account: "account",
  "letter-date": "sent",
  "reply-address": null,
  representative: null,
  authority: null,
  "signature-line": null,
};

/** Particulars of the checklist that the place on the page can support. */
const SUPPORTS: Readonly<Partial<Record<FieldView["name"], ChecklistItemView["item"]>>> = {
  "id-document": "id-document",
  representative: "authority",
  authority: "authority",
  "signature-line": "signature",
};

/** `taken`: the request says the same; `free`: nothing is said yet; `differs`: something else is said. */
export type Standing = "taken" | "free" | "differs" | "homeless";

export interface Proposal extends FieldView {
  /** The same key as its mark on the page. */
  readonly key: string;
  readonly document: number;
  readonly home: Home;
  readonly standing: Standing;
  /** What the request says now; "" when nothing. */
  readonly now: string;
  /** A date that no calendar has: it can be looked at, not taken. */
  readonly untakable: boolean;
}

/** All proposals of a request, of every document, each value of a field once; the likeliest first. */
export function proposalsOf(view: RequestView): Proposal[] {
  const all = view.documents.flatMap(({ id, fields }) =>
    fields.map((field, at) => proposal(view, id, field, `proposal-${id}-${at}`)),
  );
  return all.filter((one, at) => all.findIndex((other) => same(one, other)) === at);
}

function proposal(view: RequestView, document: number, field: FieldView, key: string): Proposal {
  const home = HOMES[field.name];
  const now = home === null || home === "demands" ? "" : (factsOf(view)[home] ?? "");
  const dated = home === "birth_date" || home === "sent";
  return {
    ...field,
    key,
    document,
    home,
    now,
    standing: standing(field, home, now),
    untakable: dated && readDate(field.value) === null,
  };
}

function standing({ taken, value }: FieldView, home: Home, now: string): Standing {
  if (home === null) return "homeless";
  if (taken || now === value) return "taken";
  return now === "" ? "free" : "differs";
}

function factsOf(view: RequestView): Partial<Record<string, string>> {
  return Object.fromEntries([...personFacts(view), ...arrivalFacts(view)].map(({ key, value }) => [key, value]));
}

/* Two places may be signed; any other value is said once. */
function same(one: Proposal, other: Proposal): boolean {
  return one.name === other.name && one.value === other.value && (one.value !== "" || one.key === other.key);
}

/** Those that one key takes: good, and nothing is said in their place; of a field the likeliest. */
export function ready(view: RequestView, proposals: readonly Proposal[]): Proposal[] {
  const good = proposals.filter((each) => each.good && each.standing === "free");
  const first = good.filter(({ name }, at) => good.findIndex((other) => other.name === name) === at);
  const demands = view.demands.length === 0 ? good.filter(({ home }) => home === "demands") : [];
  return [...demands, ...first.filter(({ home }) => home !== "demands")];
}

/** The change that takes this very value. */
export function taking(view: RequestView, { home, value }: Proposal): RequestPatch | null {
  if (home === null) return null;
  if (home !== "demands") return { request: view.id, [home]: value };
  const kinds = view.demands.map(({ kind }) => kind);
  return { request: view.id, kinds: [...kinds, value as (typeof kinds)[number]] };
}

/** How sure the reading is, in words: `confidence-<id>`. */
export function certainty({ good, confidence }: FieldView): "sure" | "likely" | "doubtful" {
  if (good) return "sure";
  return confidence >= 0.6 ? "likely" : "doubtful";
}

export function regionOfProposal({ document, page, box: [x, y, w, h] }: Proposal): RegionView {
  return { document, page, x, y, w, h };
}

/** Its place on the page, outlined while somebody looks at it. */
export function markOf({ key, document, page, box: [x, y, width, height] }: Proposal, label: string): Mark {
  return { key, sheet: sheetKey(document, page), box: { x, y, width, height }, label };
}

/** The particular of the checklist it can support, where the request has that particular. */
export function supported(view: RequestView, { name }: FieldView): ChecklistItemView | undefined {
  return view.checklist.find(({ item }) => item === SUPPORTS[name]);
}

/** Whether the item is supported by this very place already. */
export function supports(item: ChecklistItemView, proposal: Proposal): boolean {
  const { evidence } = item;
  if (evidence === null) return false;
  const place = regionOfProposal(proposal);
  return (Object.keys(place) as (keyof RegionView)[]).every((side) => Math.abs(place[side] - evidence[side]) < 1);
}

export interface ReadingOfPages {
  readonly pages: number;
  /** Pages nobody has read yet, and those that could not be read. */
  readonly waiting: number;
  readonly failed: number;
}

export function readingOf({ documents }: RequestView): ReadingOfPages {
  const pages = documents.flatMap((document) => document.pages);
  const number = (reading: (typeof pages)[number]["reading"]) =>
    pages.filter((page) => page.reading === reading).length;
  return { pages: pages.length, waiting: number("waiting"), failed: number("failed") };
}

/**
 * A report before it is printed: the officer's edits over the text the program proposed, and what is
 * still missing. The core refuses an incomplete report by itself; this list only says it earlier and
 * leads to the place.
 */
import type { DraftItem, DraftView, MakeReport, NameFormsView } from "../../api";

export interface Edits {
  readonly forms: NameFormsView;
  /** Texts by item id, only those the officer changed. */
  readonly items: Readonly<Record<string, string>>;
}

/** Something that stands between the draft and the report, and where it is mended. */
export type Gap =
  | { readonly at: "item"; readonly id: string; readonly title: string }
  | { readonly at: "form"; readonly form: keyof NameFormsView }
  | { readonly at: "findings"; readonly count: number }
  | { readonly at: "source"; readonly name: string }
  /** Written from the settings, the request or the findings; cannot be mended in the draft. */
  | { readonly at: "elsewhere"; readonly id: string; readonly title: string | null };

const FORMS = ["genitive", "dative", "salutation"] as const;

export function untouched(draft: DraftView): Edits {
  return { forms: draft.forms, items: {} };
}

export function textOf(draft: DraftView, edits: Edits, id: string): string {
  return edits.items[id] ?? draft.items.find((item) => item.id === id)?.text ?? "";
}

export function gaps(draft: DraftView, edits: Edits): Gap[] {
  return [
    ...draft.unsearched.map((name): Gap => ({ at: "source", name })),
    ...(draft.undecided > 0 ? [{ at: "findings", count: draft.undecided } satisfies Gap] : []),
    ...elsewhere(draft),
    ...FORMS.filter((form) => edits.forms[form].trim() === "").map((form): Gap => ({ at: "form", form })),
    ...draft.items
      .filter((item) => isRequired(draft, item) && textOf(draft, edits, item.id).trim() === "")
      .map(({ id, title }): Gap => ({ at: "item", id, title })),
  ];
}

/** An editable text; one that is proposed blank and that the core does not miss may stay blank. */
function isRequired(draft: DraftView, { id, text, fixed }: DraftItem): boolean {
  return !fixed && (text.trim() !== "" || draft.empty.includes(id));
}

/** What the core misses and no text of the draft can supply; forms of the name have their own fields. */
function elsewhere({ empty, items }: DraftView): Gap[] {
  const inForms = new Set(["addressee", "salutation"]);
  return empty
    .filter((id) => !inForms.has(id) && (items.find((item) => item.id === id)?.fixed ?? true))
    .map((id) => ({ at: "elsewhere", id, title: items.find((item) => item.id === id)?.title ?? null }));
}

/** The draft with its edits as the core takes it: only what differs from the proposal is sent. */
export function asReport(draft: DraftView, kind: MakeReport["kind"], edits: Edits): MakeReport {
  const changed = Object.entries(edits.items).filter(
    ([id, text]) => draft.items.find((item) => item.id === id)?.text !== text,
  );
  return { request: draft.request, kind, forms: edits.forms, items: Object.fromEntries(changed) };
}

/**
 * Evidence between the panel and the page: the regions a request's checklist and judgements point
 * to, as marks of the viewer, and the officer's drawing back as a region of the contract.
 */
import type { RegionView, RequestView } from "../../api";
import { sheetKey, type Mark, type Marked, type Marking } from "./viewer/sheets";

export type Question = "identity" | "signature" | "completeness";

export const QUESTIONS: readonly Question[] = ["identity", "signature", "completeness"];

export function itemKey(item: string): string {
  return `item-${item}`;
}

export function judgementKey(about: Question): string {
  return `judgement-${about}`;
}

/** Every region that supports something; `labelOf` makes the words of a key. */
export function marksOf(view: RequestView, labelOf: (key: string) => string): Mark[] {
  const items = view.checklist.map(({ item, evidence }) => ({ key: itemKey(item), evidence }));
  const judged = QUESTIONS.map((about) => ({ key: judgementKey(about), evidence: view[about]?.evidence ?? null }));
  return [...items, ...judged].flatMap(({ key, evidence }) =>
    evidence === null ? [] : [{ key, ...placeOf(evidence), label: labelOf(key) }],
  );
}

/** A region of the contract as a place the viewer knows. */
export function placeOf({ document, page, x, y, w, h }: RegionView): Pick<Mark, "sheet" | "box"> {
  return { sheet: sheetKey(document, page), box: { x, y, width: w, height: h } };
}

export function askFor(key: string, label: string, present: RegionView | null): Marking {
  return { key, label, start: present === null ? null : placeOf(present) };
}

/** What the officer drew, to a tenth of a point: finer is the hand's tremor. */
export function regionOf({ document, page, box }: Marked): RegionView {
  return { document, page, x: tenth(box.x), y: tenth(box.y), w: tenth(box.width), h: tenth(box.height) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

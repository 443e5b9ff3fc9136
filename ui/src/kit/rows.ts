/* Moving along the rows of a screen, whichever lists they stand in: a row is any element with
   [data-row]. */

/** Focuses the next (1) or previous (-1) row of `inside`; the first one when none has the focus. */
export function moveRow(inside: ParentNode, step: 1 | -1): boolean {
  const rows = [...inside.querySelectorAll<HTMLElement>("[data-row]")].sort(byPlace);
  const focused = document.activeElement?.closest<HTMLElement>("[data-row]");
  const at = focused ? rows.indexOf(focused) : -1;
  const start = rows.find((row) => row.tabIndex === 0) ?? rows[0];
  const to = at < 0 ? start : rows[at + step];
  if (!to) return false;
  to.focus();
  to.scrollIntoView?.({ block: "nearest" });
  return true;
}

/* Rows of a virtual list stand in the document in the order they were made. */
function byPlace(a: HTMLElement, b: HTMLElement): number {
  const top = a.getBoundingClientRect().top - b.getBoundingClientRect().top;
  if (top !== 0) return top;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

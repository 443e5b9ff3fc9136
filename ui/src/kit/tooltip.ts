import type { Attachment } from "svelte/attachments";

/* A word on hover and on focus. One element for the whole window, in the top layer, so that it
   stands above dialogs; it is taken out of the document when nobody reads it, because what it
   says may be a person's name. */

let bubble: HTMLElement | undefined;
let owner: Element | undefined;

/** Shows `text` beside the element while it is hovered or focused. Escape hides it. */
export function tooltip(text: string | undefined | (() => string | undefined)): Attachment<HTMLElement> {
  return (element) => {
    const words = () => (typeof text === "function" ? text() : text);
    const show = () => showTooltip(element, words());
    const focused = () => element.matches(":focus-visible") && show();
    const hide = () => hideTooltip(element);
    const key = (event: KeyboardEvent) => event.key === "Escape" && hide();
    element.addEventListener("pointerenter", show);
    element.addEventListener("pointerleave", hide);
    element.addEventListener("pointerdown", hide);
    element.addEventListener("focus", focused);
    element.addEventListener("blur", hide);
    element.addEventListener("keydown", key);
    return () => {
      hide();
      element.removeEventListener("pointerenter", show);
      element.removeEventListener("pointerleave", hide);
      element.removeEventListener("pointerdown", hide);
      element.removeEventListener("focus", focused);
      element.removeEventListener("blur", hide);
      element.removeEventListener("keydown", key);
    };
  };
}

/** Shows `text` beside `element` until hidden; for components that place their own tooltips. */
export function showTooltip(element: Element, text: string | undefined): void {
  hideTooltip();
  if (!text) return;
  owner = element;
  bubble = document.createElement("div");
  bubble.className = "tooltip";
  bubble.setAttribute("role", "tooltip");
  bubble.setAttribute("popover", "manual");
  bubble.textContent = text;
  document.body.append(bubble);
  bubble.showPopover?.();
  place(element.getBoundingClientRect(), bubble);
}

/** Hides the tooltip, or only the one of `element`. */
export function hideTooltip(element?: Element): void {
  if (element && owner !== element) return;
  bubble?.remove();
  bubble = owner = undefined;
}

function place(anchor: DOMRect, tip: HTMLElement): void {
  const { width, height } = tip.getBoundingClientRect();
  const margin = 8;
  const below = anchor.bottom + 6;
  const top = below + height + margin < window.innerHeight ? below : anchor.top - height - 6;
  const middle = anchor.left + anchor.width / 2 - width / 2;
  tip.style.top = `${Math.max(margin, top)}px`;
  tip.style.left = `${Math.min(Math.max(margin, middle), window.innerWidth - width - margin)}px`;
}

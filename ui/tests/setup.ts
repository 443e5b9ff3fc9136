/* What jsdom lacks of the web view: modal dialogs and measuring. Just enough for components to
   mount; looks and layout are checked in a browser. */
import { cleanup, configure } from "@testing-library/svelte";
import { afterEach } from "vitest";
import { clearToasts } from "../src/kit";
import { setLanguage } from "../src/text";

/* other builds may share the machine: patience is no part of what is tested */
configure({ asyncUtilTimeout: 5000 });

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute("open", "");
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.removeAttribute("open");
};

Element.prototype.scrollTo ??= () => {};

class Unmeasured implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= Unmeasured;

afterEach(() => {
  cleanup();
  clearToasts();
  setLanguage("ru");
  delete document.documentElement.dataset["theme"];
});

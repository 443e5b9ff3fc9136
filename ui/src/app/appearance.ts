import { setAppearance } from "../api";

/** Forces light or dark; anything else leaves the choice to the system. */
export function applyAppearance(wanted: string): void {
  const forced = wanted === "light" || wanted === "dark" ? wanted : null;
  if (forced) document.documentElement.dataset["theme"] = forced;
  else delete document.documentElement.dataset["theme"];
  setAppearance(forced);
}

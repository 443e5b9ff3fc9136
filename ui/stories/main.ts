/* ?screen=today|inbox|requests|calendar|sources|journal|statistics|settings|lock|create|palette|help|drop|intake|reading|kit
   &lang=ru|en &theme=light|dark &empty=1 &crowd=10000
   &silent=1 (no notification service) &handed-over=1 &picked=/a/file &click=SELECTOR
   &choose=SELECTOR=>VALUE */
import { mount, tick } from "svelte";
import App from "../src/App.svelte";
import "../src/kit/base.css";
import { standOn } from "../src/platform";
import { setLanguage } from "../src/text";
import { fakeDesk, SETTINGS } from "./desk";
import Kit from "./Kit.svelte";
import { crowd, ROWS } from "./people";

const wish = new URLSearchParams(location.search);
const screen = wish.get("screen") ?? "today";
const size = Number(wish.get("crowd") ?? 0);

SETTINGS.language = wish.get("lang") ?? "ru";
SETTINGS.appearance = wish.get("theme") ?? "system";

const desk = fakeDesk({
  open: screen !== "lock" && screen !== "create",
  exists: screen !== "create",
  empty: wish.has("empty"),
  silent: wish.has("silent"),
  ...(wish.has("handed-over") ? { handedOver: "2026-11-23T17:40:00+03:00" } : {}),
  waiting: screen === "reading" ? 12 : 0,
  ...(size > 0 ? { rows: [...ROWS, ...crowd(size)] } : {}),
});
desk.picked = wish.getAll("picked");
standOn(desk);
if (SETTINGS.appearance !== "system") document.documentElement.dataset["theme"] = SETTINGS.appearance;
mount(screen === "kit" ? Kit : App, { target: document.body.querySelector("#app") ?? document.body });

setLanguage(SETTINGS.language);

const DIGITS: Record<string, string> = {
  inbox: "2",
  requests: "3",
  calendar: "4",
  sources: "5",
  journal: "6",
  statistics: "7",
  settings: "8",
};
const press = (init: KeyboardEventInit) =>
  window.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));

await new Promise((done) => setTimeout(done, 60));
const digit = DIGITS[screen];
if (digit) press({ code: `Digit${digit}`, key: digit, ctrlKey: true });
if (screen === "palette") press({ code: "KeyK", key: "k", ctrlKey: true });
if (screen === "help") press({ key: "?", code: "Slash", shiftKey: true });
if (screen === "drop") desk.drop({ kind: "over" });
if (screen === "intake")
  desk.drop({
    kind: "drop",
    paths: [
      "/a/scan_0018.pdf",
      "/a/IMG_2044.jpg",
      "/a/closed.pdf",
      "/a/Заявление Константинопольской-Преображенской Александры-Виктории.eml",
    ],
  });
await tick();
for (const selector of wish.getAll("click")) {
  await new Promise((done) => setTimeout(done, 80));
  document.querySelector<HTMLElement>(selector)?.click();
}
for (const wanted of wish.getAll("choose")) {
  await new Promise((done) => setTimeout(done, 80));
  const [selector = "", value = ""] = wanted.split("=>");
  const select = document.querySelector<HTMLSelectElement>(selector);
  if (select) select.value = value;
  select?.dispatchEvent(new Event("change", { bubbles: true }));
}

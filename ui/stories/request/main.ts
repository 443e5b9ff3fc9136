/* ?scenario=scan|received|examining|long|returned|fulfilling|answered|grounds &lang=ru|en &theme=light|dark
   opens one request in the whole window. */
import { mount } from "svelte";
import App from "../../src/App.svelte";
import "../../src/kit/base.css";
import { standOn } from "../../src/platform";
import { SETTINGS } from "../desk";
import { requestDesk } from "./fake";
import type { Scenario } from "./fixtures";

const wish = new URLSearchParams(location.search);
SETTINGS.language = wish.get("lang") ?? "ru";
SETTINGS.appearance = wish.get("theme") ?? "light";

const desk = requestDesk((wish.get("scenario") ?? "examining") as Scenario);
standOn(desk);
mount(App, { target: document.querySelector("#app") ?? document.body });
await new Promise((done) => setTimeout(done, 150));
desk.emit("open-request", "2026-0042");

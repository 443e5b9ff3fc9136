import { mount } from "svelte";
import App from "./App.svelte";
import "./kit/base.css";
import { standOn } from "./platform";
import { tauri } from "./platform/tauri";

standOn(tauri);
mount(App, { target: document.body.querySelector("#app") ?? document.body });

/* The story host: every screen on a made-up desk, in the browser, without the Rust side. It is a
   separate entry that the production build never sees. `npm run stories`, then
   http://127.0.0.1:1421/?screen=today&lang=ru&theme=dark */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [svelte({ configFile: fileURLToPath(new URL("../svelte.config.js", import.meta.url)) })],
  server: { port: 1421, strictPort: true, host: "127.0.0.1", fs: { allow: [".."] } },
});

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The window is WebKitGTK 2.46 or newer (Safari 18): nothing is translated for older engines.
const WEBVIEW = "safari18";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  build: { target: WEBVIEW, cssTarget: WEBVIEW, modulePreload: { polyfill: false }, reportCompressedSize: false },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: {
    /* Rules and texts need no document; screens do, and only they pay for one. */
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          environment: "node",
          include: ["{src,tests}/**/*.test.ts"],
          exclude: ["**/*.dom.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "screens",
          environment: "jsdom",
          include: ["{src,tests}/**/*.dom.test.ts"],
          setupFiles: ["tests/setup.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});

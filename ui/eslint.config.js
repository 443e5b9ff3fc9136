import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/api/generated.ts"] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { parserOptions: { extraFileExtensions: [".svelte"], svelteConfig } },
    /* names are the compiler's business: svelte-check knows them all */
    rules: {
      "no-undef": "off",
      /* a Map that nobody draws is a Map */
      "svelte/prefer-svelte-reactivity": "off",
      /* {" "} is how a space between elements survives formatting */
      "svelte/no-useless-mustaches": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ["src/**"],
    rules: {
      /* an assertion that something is there is a crash that waits */
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      "no-eval": "error",
      "svelte/no-at-html-tags": "error",
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only platform/ knows Tauri; ask through api." }] },
      ],
    },
  },
  { files: ["src/platform/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["stories/**", "tests/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);

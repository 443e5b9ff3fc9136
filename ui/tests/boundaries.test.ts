/* Who may import whom, and what the window never does. The table stands in ui/README.md. */
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const files = import.meta.glob<string>("../src/**/*.{ts,svelte}", { query: "?raw", import: "default", eager: true });

type Import = { from: string; to: string };

const imports: Import[] = Object.entries(files).flatMap(([path, text]) => {
  const file = path.replace("../", "");
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return specifiers.map((to) => ({ from: file, to: to.startsWith(".") ? normalize(join(dirname(file), to)) : to }));
});

const isTest = (file: string) => /\.test\.ts$/.test(file);
const room = (path: string) => {
  const [, first = "", second = ""] = path.split("/");
  return first === "features" ? `features/${second}` : first;
};
const say = ({ from, to }: Import) => `${from} imports ${to}`;

describe("who may import whom (ui/README.md)", () => {
  it("only platform/ knows Tauri", () => {
    expect(
      imports.filter(({ from, to }) => to.startsWith("@tauri-apps") && room(from) !== "platform").map(say),
    ).toEqual([]);
  });

  it("a feature uses kit, api, text and itself", () => {
    const strays = imports.filter(({ from, to }) => {
      if (!from.startsWith("src/features/") || isTest(from) || !to.startsWith("src/")) return false;
      return ![room(from), "kit", "api", "text"].includes(room(to));
    });
    expect(strays.map(say)).toEqual([]);
  });

  it("the kit knows no domain", () => {
    const strays = imports.filter(
      ({ from, to }) => room(from) === "kit" && !isTest(from) && to.startsWith("src/") && room(to) !== "kit",
    );
    expect(strays.map(say)).toEqual([]);
  });

  it("api and text use the kit's types and each other's, never a feature or the shell", () => {
    const strays = imports.filter(
      ({ from, to }) =>
        ["api", "text", "platform"].includes(room(from)) && (room(to).startsWith("features") || room(to) === "app"),
    );
    expect(strays.map(say)).toEqual([]);
  });

  it("imports run in no circle between rooms", () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      if (!to.startsWith("src/") || isTest(from) || room(from) === room(to) || isTypeOnly(from, to)) continue;
      edges.set(room(from), (edges.get(room(from)) ?? new Set()).add(room(to)));
    }
    const reaches = (start: string, goal: string, seen = new Set<string>()): boolean =>
      [...(edges.get(start) ?? [])].some(
        (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
      );
    expect([...edges.keys()].filter((one) => reaches(one, one))).toEqual([]);
  });
});

function isTypeOnly(from: string, to: string): boolean {
  const text = files[`../${from}`] ?? "";
  const name = to.split("/").at(-1) ?? "";
  const lines = text.split("\n").filter((line) => line.includes(`${name}"`) && line.includes("from "));
  return lines.length > 0 && lines.every((line) => /^\s*(import|export) type /.test(line));
}

describe("what the window never does", () => {
  const never: [what: string, pattern: RegExp][] = [
    ["keeps anything in the web view", /\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b/],
    ["runs text as code", /\beval\(|new Function\(|\{@html\b|\.innerHTML\b|insertAdjacentHTML/],
    ["reaches the network", /\bfetch\(\s*["'`]|XMLHttpRequest|WebSocket|navigator\.sendBeacon|https?:\/\//],
    ["silences an accessibility warning", /svelte-ignore/],
    ["writes personal data to a console", /console\./],
    ["names the window after what it shows", /document\.title|<svelte:head>/],
  ];
  it.each(never)("%s", (_what, pattern) => {
    const strays = Object.entries(files)
      .filter(([path, text]) => !isTest(path) && pattern.test(text))
      .map(([path]) => path);
    expect(strays).toEqual([]);
  });
});

/* Measures every pair of ink and ground that the kit uses, in both themes, from tokens.css itself
   (WCAG 2.2: 1.4.3 text 4.5:1, 1.4.11 controls and graphics 3:1). */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/kit/tokens.css", "utf8");

type Rgb = [number, number, number];

function token(name: string, theme: "light" | "dark"): Rgb {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? "";
  const colours = value.match(/#[0-9a-f]{6}/g) ?? [];
  const hex = theme === "light" ? colours[0] : (colours[1] ?? colours[0]);
  if (!hex) throw new Error(`tokens.css has no colour --${name}`);
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: string, ground: string, theme: "light" | "dark"): number {
  const [bright = 0, dim = 0] = [luminance(token(ink, theme)), luminance(token(ground, theme))].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const GROUNDS = ["ground", "panel", "raised", "hover", "accent-soft"];
const TEXT: [ink: string, ground: string][] = [
  ...GROUNDS.flatMap((ground) =>
    ["ink", "ink-2", "accent", "warning", "late"].map((ink): [string, string] => [ink, ground]),
  ),
  ...["panel", "raised"].map((ground): [string, string] => ["ink-3", ground]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["ink", "warning-soft"],
  ["on-warning-soft", "warning-soft"],
  ["ink", "late-soft"],
  ["on-late-soft", "late-soft"],
  ["on-late", "late"],
  ["ink", "evidence-soft"],
  ["evidence", "evidence-soft"],
  ["evidence", "panel"],
  ["on-evidence", "evidence"],
  ["on-paper", "paper"],
  ["paper-evidence", "paper"],
];
const SHAPES: [shape: string, ground: string][] = [
  ...["panel", "raised", "ground"].flatMap((ground): [string, string][] => [
    ["line-control", ground],
    ["accent", ground],
    ["warning", ground],
    ["late", ground],
    ["ink-3", ground],
  ]),
  ["paper-evidence", "paper"],
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  it.each(TEXT)("text --%s on --%s can be read", (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)("shape --%s on --%s can be seen", (shape, ground) => {
    expect(contrast(shape, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

it("measures as WCAG does: black on white is 21:1", () => {
  expect((luminance([255, 255, 255]) + 0.05) / (luminance([0, 0, 0]) + 0.05)).toBeCloseTo(21, 5);
});

it("components take colours from tokens only", () => {
  const files = import.meta.glob<string>("../src/**/*.svelte", { query: "?raw", import: "default", eager: true });
  const literal = /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i;
  const strays = Object.entries(files)
    .map(([path, text]) => [path, /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ""] as const)
    .filter(([, style]) => literal.test(style))
    .map(([path]) => path);
  expect(strays).toEqual([]);
});

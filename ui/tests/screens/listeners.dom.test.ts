/* Every screen under the rules of axe. Colours are measured in contrast.test.ts; jsdom draws none. */
import { screen } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { go, open } from "./window";

async function violations(): Promise<string[]> {
  const report = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return report.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

describe("for those who listen", () => {
  it.each([
    ["the lock", { open: false }, undefined],
    ["a new vault", { open: false, exists: false }, undefined],
    ["today", {}, undefined],
    ["an empty today", { empty: true }, undefined],
    ["the inbox", {}, /^Входящие/],
    ["requests", {}, /^Обращения/],
    ["sources", {}, /^Источники/],
    ["no sources", { empty: true }, /^Источники/],
    ["the journal", {}, /^Журнал/],
    ["settings", {}, /^Настройки/],
  ] as const)("%s breaks no rule of axe", async (_name, options, place) => {
    const { user } = open(options);
    await screen.findByRole("heading", { level: 1 });
    if (place) await go(user, place);
    await new Promise((done) => setTimeout(done, 20));
    expect(await violations()).toEqual([]);
  });
});

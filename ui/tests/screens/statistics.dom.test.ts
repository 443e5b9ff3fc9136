/* Numbers of a period, without names. */
import { screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { asked, go, open } from "./window";

describe("statistics", () => {
  it("begin with the current year and say the numbers by month and kind", async () => {
    const { user, desk } = open();
    await go(user, /^Статистика/);
    const months = await screen.findByRole("table", { name: "По месяцам получения" });
    expect(asked(desk, "statistics").at(-1)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(within(months).getByRole("row", { name: "Май 16 4" })).toBeTruthy();
    expect(screen.getByText("191 из 200 исполненных")).toBeTruthy();
    expect(screen.getByRole("row", { name: /^Всего обращений 209 200 191 9 11/ })).toBeTruthy();
  });

  it("are asked for a quarter and for days of one's own", async () => {
    const { user, desk } = open();
    await go(user, /^Статистика/);
    await user.click(await screen.findByRole("radio", { name: "Квартал" }));
    await user.click(screen.getByRole("radio", { name: "II кв." }));
    await vi.waitFor(() => expect(asked(desk, "statistics").at(-1)).toEqual({ from: "2026-04-01", to: "2026-06-30" }));
    await user.click(screen.getByRole("radio", { name: "Свой период" }));
    const to = screen.getByRole("textbox", { name: "по" });
    await user.clear(to);
    await user.type(to, "01.01.2020");
    await screen.findByText("Второй день раньше первого.");
  });

  it("are saved where the officer wants them", async () => {
    const { user, desk } = open();
    await go(user, /^Статистика/);
    await screen.findByRole("table", { name: "По видам требований" });
    await user.click(screen.getByRole("button", { name: "Сохранить CSV…" }));
    await screen.findByText(/^Статистика сохранена/);
    expect(asked(desk, "statistics.save")).toEqual([
      {
        from: "2026-01-01",
        to: "2026-12-31",
        path: "/home/officer/Статистика обращений 2026-01-01 — 2026-12-31.csv",
      },
    ]);
  });

  it("say what will stand there when nothing came", async () => {
    const { user } = open({ empty: true });
    await go(user, /^Статистика/);
    await screen.findByRole("heading", { name: "За этот период обращений нет" });
  });

  it("break no rule of axe", async () => {
    const { user } = open();
    await go(user, /^Статистика/);
    await screen.findByRole("table", { name: "По видам требований" });
    /* colours are measured elsewhere: nothing is painted here */
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html ?? ""}`)).toEqual([]);
  });
});

/* Exports and the journal. */
import { screen, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { asked, go, open } from "./window";

describe("sources", () => {
  it("are added only with a file and a chosen map", async () => {
    const { user, desk } = open({ empty: true });
    await go(user, /^Источники/);
    await user.click(await screen.findByRole("button", { name: "Добавить источник" }));
    const add = screen.getByRole("button", { name: "Добавить" });
    expect(add.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getAllByRole("radio").some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    desk.picked = ["/exports/users.csv"];
    await user.click(screen.getByRole("button", { name: "Выбрать выгрузку" }));
    await user.click(screen.getByRole("radio", { name: /Карта Im.work/ }));
    await user.click(add);
    await vi.waitFor(() => expect(asked(desk, "source.add")).toEqual([{ path: "/exports/users.csv" }]));
  });

  it("say what is wrong with an export, by line", async () => {
    const { user } = open();
    await go(user, /^Источники/);
    await user.click(await screen.findByRole("button", { name: /billing_payments_and_invoices/, expanded: false }));
    expect(screen.getByText(/3 строки не прочитаны, первые: 118, 40021, 77310/)).toBeTruthy();
    expect(screen.getByText(/нет столбцов, названных в карте: inn/)).toBeTruthy();
  });

  it("are left only after a question, and the file stays", async () => {
    const { user, desk } = open();
    await go(user, /^Источники/);
    await user.click(await screen.findByRole("button", { name: "Убрать users.csv" }));
    expect(asked(desk, "source.remove")).toEqual([]);
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Убрать" }));
    await vi.waitFor(() => expect(asked(desk, "source.remove")).toEqual([{ source: 1 }]));
  });
});

describe("the journal", () => {
  it("names the broken entry", async () => {
    const { user, desk } = open();
    desk.answer["journal.verify"] = () => ({ entries: 9, intact: false, first_broken: 4, head: "" });
    await go(user, /^Журнал/);
    await user.click(await screen.findByRole("button", { name: "Проверить целостность" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Цепочка нарушена на записи 4");
  });
});

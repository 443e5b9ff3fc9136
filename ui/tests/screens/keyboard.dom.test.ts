/* Everything without a mouse. */
import { fireEvent, screen, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { asked, go, heading, open } from "./window";

describe("the keyboard", () => {
  it("walks along rows with J and K across lists and in the Russian layout, and opens with Enter", async () => {
    const { user, desk } = open();
    await screen.findByText("Громов Пётр Ильич");
    await user.keyboard("[KeyJ]");
    expect(document.activeElement?.textContent).toContain("2026-0029");
    /* two tasks, six that press, and on into what is in danger */
    for (let i = 0; i < 8; i += 1) await fireEvent.keyDown(window, { key: "о", code: "KeyJ" });
    expect(document.activeElement?.textContent).toContain("2026-0038");
    await user.keyboard("[KeyK]{Enter}");
    await vi.waitFor(() => expect(asked(desk, "request.show")).toContainEqual({ request: "2026-0046" }));
  });

  it("writes letters into fields instead of moving", async () => {
    const { user } = open();
    await go(user, /^Обращения/);
    const search = await screen.findByRole("searchbox", { name: "Найти обращение" });
    await user.type(search, "jk?");
    expect(search).toHaveProperty("value", "jk?");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("explains itself: ? lists the keys, Escape closes and gives the focus back", async () => {
    const { user } = open();
    await heading("Среда, 25 ноября");
    const button = screen.getByRole("button", { name: /Все обращения/ });
    button.focus();
    await user.keyboard("?");
    const help = await screen.findByRole("dialog", { name: "Клавиши" });
    expect(within(help).getByText("Следующая строка")).toBeTruthy();
    await fireEvent(help, new Event("cancel", { cancelable: true }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("finds commands and requests from one field", async () => {
    const { user, desk } = open();
    await heading("Среда, 25 ноября");
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Команда, номер или имя" });
    expect(document.activeElement).toBe(field);
    await user.type(field, "настр");
    expect(screen.getAllByRole("option")[0]?.textContent).toContain("Настройки");
    await user.clear(field);
    await user.type(field, "щерб");
    await screen.findByRole("option", { name: /2026-0042\s+Щербакова/ });
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(asked(desk, "request.show")).toContainEqual({ request: "2026-0042" }));
  });

  it("goes to every screen by Ctrl and a digit", async () => {
    open();
    await heading("Среда, 25 ноября");
    for (const [digit, name] of [
      ["2", "Входящие"],
      ["3", "Обращения"],
      ["4", "Календарь"],
      ["5", "Источники данных"],
      ["6", "Журнал событий"],
      ["7", "Статистика"],
      ["8", "Настройки"],
    ] as const) {
      await fireEvent.keyDown(window, { key: digit, code: `Digit${digit}`, ctrlKey: true });
      await heading(name);
    }
    await fireEvent.keyDown(window, { key: "ArrowLeft", code: "ArrowLeft", altKey: true });
    await heading("Статистика");
  });
});

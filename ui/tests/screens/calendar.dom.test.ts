/* Limits by day, one limit counted, the days of a year. */
import { screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { fakeDesk } from "../../stories/desk";
import { requestDesk } from "../../stories/request/fake";
import { asked, go, heading, open, openOn, type User } from "./window";

async function tab(user: User, name: string) {
  await go(user, /^Календарь/);
  await user.click(await screen.findByRole("tab", { name }));
}

describe("the month of limits", () => {
  it("says of every day what it is and how much is due, and marks today", async () => {
    const { user } = open();
    await go(user, /^Календарь/);
    const today = await screen.findByRole("button", { name: "Среда, 25 ноября: рабочий день. 2 срока, не принято 0" });
    expect(today.getAttribute("aria-current")).toBe("date");
    expect(screen.getByRole("button", { name: /^Среда, 4 ноября: праздник: День народного единства/ })).toBeTruthy();
  });

  it("is one button away from today", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: "Весь месяц" }));
    await heading("Календарь");
  });

  it("is walked by keys across months, and Enter opens the requests due by that day", async () => {
    const { user, desk } = open();
    await go(user, /^Календарь/);
    (await screen.findByRole("button", { name: /^Среда, 25 ноября/ })).focus();
    await user.keyboard("{PageDown}{ArrowUp}{ArrowUp}{ArrowUp}{Home}{ArrowRight}");
    const first = await screen.findByRole("button", { name: /^Вторник, 1 декабря: рабочий день/ });
    expect(document.activeElement).toBe(first);
    await user.keyboard("{Enter}");
    await screen.findByText("Срок до 1 декабря");
    expect(asked(desk, "requests").at(-1)).toMatchObject({ open: true, due_by: "2026-12-01" });
  });

  it("has one day in the tab order", async () => {
    const { user } = open();
    await go(user, /^Календарь/);
    const grid = await screen.findByRole("grid", { name: /^Ноябрь 2026/ });
    expect(within(grid).getAllByRole("button")).toHaveLength(30);
    expect(
      within(grid)
        .getAllByRole("button")
        .filter((day) => day.tabIndex === 0),
    ).toHaveLength(1);
  });

  it("says loudly that a year has no decree", async () => {
    const { user } = open();
    await go(user, /^Календарь/);
    (await screen.findByRole("button", { name: /^Среда, 25 ноября/ })).focus();
    for (let i = 0; i < 14; i += 1) await user.keyboard("{PageDown}");
    await screen.findByText("Постановления о переносе выходных на 2028 год нет");
  });
});

describe("counting a limit", () => {
  it("counts anew at every change and tells the whole way", async () => {
    const { user, desk } = open();
    await tab(user, "Посчитать срок");
    await screen.findByText("до 9 декабря 2026");
    const received = screen.getByRole("textbox", { name: "Получено" });
    await user.clear(received);
    await user.type(received, "20.11.2026");
    await user.click(screen.getByRole("radio", { name: "5" }));
    await screen.findByText("до 11 декабря 2026");
    expect(asked(desk, "deadline").at(-1)).toEqual({ kind: "access", received: "2026-11-20", extended: 5 });
    expect(screen.getByRole("row", { name: /^По закону 10 рабочих дней \+ 5/ })).toBeTruthy();
    expect(screen.getByRole("row", { name: /^15 Пятница, 11 декабря последний день/ })).toBeTruthy();
  });

  it("says what is wrong beside its field, and shows no limit then", async () => {
    const { user } = open();
    await tab(user, "Посчитать срок");
    const received = await screen.findByRole("textbox", { name: "Получено" });
    await user.clear(received);
    await user.type(received, "01.01.2001");
    await vi.waitFor(() => expect(received.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.queryByText(/^до /)).toBeNull();
    await user.clear(received);
    await user.type(received, "20.11.2026");
    await user.selectOptions(screen.getByRole("combobox", { name: "Что получено" }), "withdrawal");
    await user.click(screen.getByRole("radio", { name: "3" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
  });

  it("asks for the ground only where there is one", async () => {
    const { user, desk } = open();
    await tab(user, "Посчитать срок");
    const kind = await screen.findByRole("combobox", { name: "Что получено" });
    expect(screen.queryByRole("combobox", { name: "На чём основано" })).toBeNull();
    await user.selectOptions(kind, "deletion");
    await user.selectOptions(screen.getByRole("combobox", { name: "На чём основано" }), "withdrawal");
    await vi.waitFor(() => expect(asked(desk, "deadline").at(-1)).toMatchObject({ ground: "withdrawal" }));
  });

  it("counts hours from a moment", async () => {
    const { user, desk } = open();
    await tab(user, "Посчитать срок");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Что получено" }), "breach-notice");
    await screen.findByText("до 26 ноября 2026, 00:00");
    expect(asked(desk, "deadline").at(-1)).toEqual({ kind: "breach-notice", received: "2026-11-25T00:00:00+03:00" });
  });

  it("begins with the facts of a request when it comes from there", async () => {
    const desk = requestDesk("examining");
    const { user } = openOn(desk);
    await heading("Среда, 25 ноября");
    desk.emit("open-request", "2026-0042");
    await user.click(await screen.findByRole("button", { name: "Посчитать иначе", hidden: true }));
    const received = await screen.findByRole("textbox", { name: "Получено" });
    expect(received).toHaveProperty("value", "20.11.2026");
    expect(screen.getByRole("tab", { name: "Посчитать срок" }).getAttribute("aria-selected")).toBe("true");
  });

  it("is printed where the officer wants it", async () => {
    const { user, desk } = open();
    await tab(user, "Посчитать срок");
    await user.click(await screen.findByRole("button", { name: "Напечатать…" }));
    await screen.findByText(/^Расчёт сохранён/);
    expect(asked(desk, "deadline.print")).toEqual([
      {
        deadline: { kind: "access", received: "2026-11-25" },
        path: "/home/officer/Расчёт срока до 2026-12-09.pdf",
      },
    ]);
  });
});

describe("the production calendar", () => {
  it("names the decree and tells every day in words", async () => {
    const { user } = open();
    await tab(user, "Производственный календарь");
    await screen.findByText("Правительства РФ от 24 сентября 2025 № 1466");
    expect(
      screen.getByRole("button", { name: /^Пятница, 9 января: перенесённый выходной: перенос с 03.01.2026/ }),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Понедельник, 31 августа.*по решению ответственного$/ })).toBeTruthy();
  });

  it("shows what loading would change before it applies, and asks why in spite of doubts", async () => {
    const desk = fakeDesk();
    desk.picked = ["/a/shorter.xml"];
    const { user } = openOn(desk);
    await tab(user, "Производственный календарь");
    await user.click(await screen.findByRole("button", { name: "Загрузить календарь…" }));
    const dialog = await screen.findByRole("dialog", { name: "Загрузить календарь" });
    await user.click(within(dialog).getByRole("radio", { name: /^Файл календаря/ }));
    await user.click(within(dialog).getByRole("button", { name: "Выбрать файл" }));
    await user.click(within(dialog).getByRole("button", { name: "Показать, что изменится" }));
    expect((await within(dialog).findByRole("alert")).textContent).toMatch(/Срок стал короче: 2 обращения/);
    expect(asked(desk, "calendar.load")).toEqual([{ year: 2026, path: "/a/shorter.xml", apply: false }]);
    await user.click(within(dialog).getByRole("button", { name: "Применить" }));
    const because = within(dialog).getByRole("textbox", { name: "Почему всё же загрузить" });
    expect(because.getAttribute("aria-invalid")).toBe("true");
    await user.type(because, "Сверено с постановлением");
    await user.click(within(dialog).getByRole("button", { name: "Применить" }));
    await screen.findByText("Календарь на 2026 год загружен, сдвинулись 3 срока.");
    expect(asked(desk, "calendar.load").at(-1)).toMatchObject({ apply: true, because: "Сверено с постановлением" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("overrides a day only with a reason, and takes it back", async () => {
    const { user, desk } = open();
    await tab(user, "Производственный календарь");
    await user.click(await screen.findByRole("button", { name: "Изменить: Понедельник, 31 августа" }));
    const dialog = await screen.findByRole("dialog", { name: "Решение о дне" });
    expect(document.activeElement).toBe(within(dialog).getByRole("textbox", { name: "День" }));
    await user.click(within(dialog).getByRole("radio", { name: /^как в календаре/ }));
    await user.click(within(dialog).getByRole("button", { name: "Сохранить" }));
    expect(asked(desk, "calendar.override")).toEqual([]);
    await user.type(within(dialog).getByRole("textbox", { name: "Причина" }), "Ошибка");
    await user.click(within(dialog).getByRole("button", { name: "Сохранить" }));
    await screen.findByText("В этом году все дни — как в календаре.");
    expect(asked(desk, "calendar.override")).toEqual([{ date: "2026-08-31", because: "Ошибка" }]);
  });
});

describe("every part of the calendar", () => {
  /* colours and sizes are measured elsewhere: nothing is painted here */
  const rules = { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } };

  it.each(["Сроки по дням", "Посчитать срок", "Производственный календарь"])(
    "breaks no rule of axe: %s",
    async (name) => {
      const { user } = open();
      await tab(user, name);
      await vi.waitFor(() =>
        expect(screen.queryAllByRole("table").length + screen.queryAllByRole("grid").length).toBeGreaterThan(0),
      );
      const { violations } = await axe.run(document.body, rules);
      expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html ?? ""}`)).toEqual([]);
    },
    30_000,
  );
});

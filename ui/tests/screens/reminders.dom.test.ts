/* Reminders in the window: what waits, what came late, and how the officer answers them. */
import { screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { fail } from "../../stories/desk";
import { asked, go, heading, open } from "./window";

describe("without a notification service", () => {
  it("reminders wait on Today, by number and day, and lead to their request", async () => {
    open({ silent: true });
    await screen.findByText("Служба уведомлений не отвечает");
    const list = screen.getByRole("list", { name: "Напоминания, которые ждут" });
    const lines = within(list)
      .getAllByRole("listitem")
      .map((line) => line.textContent);
    expect(lines[0]).toMatch(/2026-0029.*Срок 24 ноября: просрочено: 1 рабочий день/s);
    expect(list.textContent).not.toContain("Громов");
  });

  it("a reminder is put off by an hour, until tomorrow or until a date, and put away", async () => {
    const { user, desk } = open({ silent: true });
    const list = await screen.findByRole("list", { name: "Напоминания, которые ждут" });
    await user.click(within(list).getByRole("button", { name: "Отложить напоминания: 2026-0029" }));
    await user.click(screen.getByRole("menuitem", { name: "Отложить на час" }));
    await user.click(within(list).getByRole("button", { name: "Отложить напоминания: 2026-0033" }));
    await user.click(screen.getByRole("menuitem", { name: "Отложить до даты…" }));
    const dialog = screen.getByRole("dialog", { name: "Отложить напоминания: 2026-0033" });
    await user.type(within(dialog).getByRole("textbox", { name: "До какого дня" }), "31.02.2027{Enter}");
    expect(within(dialog).getByText("Напишите дату как 20.11.2026")).toBeTruthy();
    await user.clear(within(dialog).getByRole("textbox"));
    await user.type(within(dialog).getByRole("textbox"), "27.11.2026{Enter}");
    await user.click(await within(list).findByRole("button", { name: "Убрать напоминание: 2026-0034" }));
    expect(asked(desk, "reminder.snooze")).toEqual([
      { request: "2026-0029", until: "hour" },
      { request: "2026-0033", until: "2026-11-27" },
    ]);
    expect(asked(desk, "reminder.dismiss")).toEqual([{ request: "2026-0034" }]);
    expect(await within(list).findAllByRole("listitem")).toHaveLength(1);
  });

  it("a snooze past the limit is refused beside the reminder, which stays", async () => {
    const { user, desk } = open({ silent: true });
    desk.answer["reminder.snooze"] = () => fail("bad-input");
    const list = await screen.findByRole("list", { name: "Напоминания, которые ждут" });
    await user.click(within(list).getByRole("button", { name: "Отложить напоминания: 2026-0029" }));
    await user.click(screen.getByRole("menuitem", { name: "Отложить до завтра" }));
    expect(await within(list).findByRole("alert")).toBeTruthy();
    expect(within(list).getAllByRole("listitem")).toHaveLength(4);
  });

  it("the lock says numbers and days, and no person", async () => {
    open({ silent: true, open: false });
    const waiting = await screen.findByRole("region", { name: "Напоминания, которые ждут" });
    expect(waiting.textContent).toMatch(/2026-0029.*24 ноября/s);
    expect(document.body.textContent).not.toContain("Громов");
  });
});

describe("with a notification service", () => {
  it("nothing waits in the window, also not on the lock", async () => {
    const { desk } = open({ open: false });
    await screen.findByLabelText("Парольная фраза");
    expect(asked(desk, "reminders")).toHaveLength(1);
    expect(screen.queryByText("Служба уведомлений не отвечает.")).toBeNull();
  });

  it("what came late today is told once and put away", async () => {
    const { user } = open();
    await screen.findByText(/С 24 ноября, 18:12 до 25 ноября, 10:02 компьютер спал.*Опоздали 4 напоминания/s);
    await user.click(screen.getByRole("button", { name: "Понятно" }));
    expect(screen.queryByText(/компьютер спал/)).toBeNull();
  });
});

describe("the settings of reminders", () => {
  it("are kept with quiet hours, digest and deputy, once they are right", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    const quiet = await screen.findByRole("group", { name: "Тихие часы" });
    const from = within(quiet).getByRole("textbox", { name: "С" });
    await user.clear(from);
    await user.clear(screen.getByRole("textbox", { name: "Собирать в одно, начиная с" }));
    await user.type(screen.getByRole("textbox", { name: "Собирать в одно, начиная с" }), "1");
    await user.clear(screen.getByRole("textbox", { name: "Как с ним связаться" }));
    await user.click(screen.getByRole("button", { name: "Сохранить" }));
    expect(screen.getByText(/^Укажите оба времени/)).toBeTruthy();
    expect(screen.getByText("Укажите от 2 до 100.")).toBeTruthy();
    expect(screen.getByText(/^Укажите и имя, и как связаться/)).toBeTruthy();
    expect(asked(desk, "settings.set")).toEqual([]);
    await user.type(from, "22:30");
    await user.type(screen.getByRole("textbox", { name: "Собирать в одно, начиная с" }), "0");
    await user.type(screen.getByRole("textbox", { name: "Как с ним связаться" }), "доб. 215");
    await user.click(screen.getByRole("button", { name: "Сохранить" }));
    await screen.findByText("Настройки сохранены.");
    expect(asked(desk, "settings.set")).toMatchObject([
      { quiet_from: "22:30", quiet_to: "08:00", digest_from: 10, deputy: { reach: "доб. 215" } },
    ]);
  });

  it("show what was put off and end it, and the whole ledger", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    const ledger = await screen.findByRole("region", { name: "Отложенные и опоздавшие" });
    await user.click(await within(ledger).findByRole("button", { name: "Напоминать как обычно: 2026-0039" }));
    expect(asked(desk, "reminder.snooze")).toEqual([{ request: "2026-0039", until: "" }]);
    expect(within(ledger).getByText("Часы переведены назад: с 20 ноября, 15:40 на 13:10.")).toBeTruthy();
    expect(within(ledger).getByText(/^2026-0038: .*его заменило более новое$/)).toBeTruthy();
  });

  it("switch the timer and the start with the system, and tell the truth about both services", async () => {
    const { user, desk } = open({ silent: true });
    await go(user, /^Настройки/);
    const background = await screen.findByRole("region", { name: "Когда окно закрыто" });
    await user.click(await within(background).findByRole("checkbox", { name: /^Напоминать, даже когда/ }));
    await user.click(within(background).getByRole("checkbox", { name: /^Запускать вместе с системой/ }));
    expect(asked(desk, "background.set")).toEqual([{ timer: true }, { autostart: false }]);
    await within(background).findByText(/Каждые десять минут система сама проверяет сроки/);
    expect(within(background).getByText(/^Служба уведомлений не отвечает: напоминания видны/)).toBeTruthy();
  });

  it("stay as they are when a switch is refused", async () => {
    const { user, desk } = open();
    desk.answer["background.set"] = () => fail("bad-input");
    await go(user, /^Настройки/);
    const timer = await screen.findByRole("checkbox", { name: /^Напоминать, даже когда/ });
    await user.click(timer);
    await screen.findByRole("alert");
    expect(timer).toHaveProperty("checked", false);
  });

  it("keep the calendar folder at once and save one file", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    const section = await screen.findByRole("region", { name: "Сроки в вашем календаре" });
    desk.picked = ["/home/officer/cal"];
    await user.click(within(section).getByRole("button", { name: "Другая папка для сроков" }));
    await within(section).findByText("/home/officer/cal");
    await user.click(within(section).getByRole("button", { name: "Сохранить сроки как .ics…" }));
    await screen.findByText("dekada.ics: 8 сроков");
    expect(asked(desk, "settings.set")).toMatchObject([{ ics_folder: "/home/officer/cal" }]);
    expect(asked(desk, "ics.save")).toEqual([{ path: "/home/officer/dekada.ics" }]);
  });
});

describe("a hand-over", () => {
  it("is made with a file and a passphrase typed twice", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    await user.click(await screen.findByRole("button", { name: "Передать дела…" }));
    const dialog = screen.getByRole("dialog", { name: "Передать дела" });
    await user.click(within(dialog).getByRole("button", { name: "Выбрать файл" }));
    await user.type(within(dialog).getByLabelText("Фраза пакета"), "four words of hers");
    await user.type(within(dialog).getByLabelText("Ещё раз"), "four words of his");
    await user.click(within(dialog).getByRole("button", { name: "Передать" }));
    expect(within(dialog).getByText(/Фразы различаются/)).toBeTruthy();
    expect(asked(desk, "handover.make")).toEqual([]);
    await user.clear(within(dialog).getByLabelText("Ещё раз"));
    await user.type(within(dialog).getByLabelText("Ещё раз"), "four words of hers");
    await user.click(within(dialog).getByRole("button", { name: "Передать" }));
    await screen.findByText(/Пакет готов: передача-дел.dekada/);
    expect(asked(desk, "handover.make")).toEqual([
      { path: "/home/officer/передача-дел.dekada", passphrase: "four words of hers" },
    ]);
  });

  it("says so on every screen while it lasts, and is taken back", async () => {
    const { user, desk } = open({ handedOver: "2026-11-23T17:40:00+03:00" });
    await heading("Среда, 25 ноября");
    await screen.findByText("Дела переданы 23 ноября, 17:40.");
    await go(user, /^Журнал/);
    expect(screen.getByText("Дела переданы 23 ноября, 17:40.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Принять дела обратно…" }));
    await heading("Настройки");
    const section = await screen.findByRole("region", { name: "Передача дел" });
    await user.click(await within(section).findByRole("button", { name: "Принять дела обратно…" }));
    const dialog = screen.getByRole("dialog");
    desk.picked = ["/media/usb/передача-дел.dekada"];
    await user.click(within(dialog).getByRole("button", { name: "Выбрать файл" }));
    await user.type(within(dialog).getByLabelText("Фраза пакета"), "wrong words here");
    await user.type(within(dialog).getByLabelText("Ваша парольная фраза"), "correct horse battery");
    await user.click(within(dialog).getByRole("button", { name: "Принять" }));
    await within(dialog).findByRole("alert");
    await user.clear(within(dialog).getByLabelText("Фраза пакета"));
    await user.type(within(dialog).getByLabelText("Фраза пакета"), "four words of hers");
    await user.click(within(dialog).getByRole("button", { name: "Принять" }));
    await screen.findByText("Дела приняты: 31 запись журнала, обращений: 5.");
    expect(asked(desk, "handover.take").at(-1)).toEqual({
      path: "/media/usb/передача-дел.dekada",
      passphrase: "four words of hers",
      own_passphrase: "correct horse battery",
    });
  });
});

it("none of it has accessibility trouble that can be found by itself", async () => {
  const { user } = open({ silent: true, handedOver: "2026-11-23T17:40:00+03:00" });
  const troubles = async () => {
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };
  await screen.findByRole("list", { name: "Напоминания, которые ждут" });
  expect(await troubles()).toEqual([]);
  await go(user, /^Настройки/);
  await screen.findByRole("checkbox", { name: /^Напоминать, даже когда/ });
  expect(await troubles()).toEqual([]);
}, 20_000);

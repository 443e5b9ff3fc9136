/* The day at a glance, and where it leads. */
import { screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type TodayView } from "../../src/api";
import { fakeDesk } from "../../stories/desk";
import { asked, heading, open, openOn } from "./window";

describe("today", () => {
  it("says what presses, and rows say who, what, what next and when", async () => {
    open();
    await heading("Среда, 25 ноября");
    expect(screen.getByText("одно просрочено, два истекают сегодня")).toBeTruthy();
    const now = screen.getByRole("list", { name: "Сделать сегодня" });
    const first = within(now).getAllByRole("button")[0];
    expect(first?.textContent).toMatch(
      /2026-0029.*Громов Пётр Ильич.*Уточнение данных · отобрать находки.*24 ноября.*просрочено: 1 рабочий день/s,
    );
  });

  it("has ten cards, each with its load in words, and says what the days between are", async () => {
    open();
    const horizon = await screen.findByRole("list", { name: "Ближайшие десять рабочих дней" });
    const cards = within(horizon).getAllByRole("button");
    expect(cards).toHaveLength(10);
    expect(cards[0]?.getAttribute("aria-label")).toBe("Среда, 25 ноября: 3 срока, просрочено 1, не принято 0");
    expect(within(horizon).getAllByRole("img")[0]?.getAttribute("aria-label")).toBe(
      "Суббота, 28 ноября: выходной\nВоскресенье, 29 ноября: выходной",
    );
  });

  it("has what is owed at once on top, done by one button and undone from the news", async () => {
    const { user, desk } = open();
    const tasks = await screen.findByRole("region", { name: "Нужно сразу" });
    expect(within(tasks).getAllByRole("listitem")[0]?.textContent).toMatch(
      /2026-0029.*Заблокировать данные.*ст. 21 ч. 1.*с 13 ноября, 12 дней/s,
    );
    await user.click(within(tasks).getByRole("button", { name: /^Сделано: Заблокировать данные.*2026-0029/ }));
    await user.click(await screen.findByRole("button", { name: "Вернуть" }));
    expect(asked(desk, "task.done")).toEqual([
      { request: "2026-0029", demand: "rectification", done: true },
      { request: "2026-0029", demand: "rectification", done: false },
    ]);
  });

  it("says why a limit is in danger, each request in one list only", async () => {
    open();
    const risk = await screen.findByRole("list", { name: "Под угрозой" });
    const rows = within(risk)
      .getAllByRole("listitem")
      .map((row) => row.textContent ?? "");
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/2026-0038.*данные ещё не искали/s);
    expect(rows[2]).toMatch(/заявитель молчит, а срок идёт; на этот день выпало 3 срока — больше, чем вы успеваете/);
    expect(within(risk).queryByText(/2026-0029/)).toBeNull();
    const now = screen.getByRole("list", { name: "Сделать сегодня" });
    expect(within(now).getByText("не сделано то, что нужно сразу; 4 находки без решения")).toBeTruthy();
  });

  it("tells the load of the next weeks against the officer's pace, and where it is too much", async () => {
    open();
    const forecast = await screen.findByRole("region", { name: "Ближайшие недели" });
    expect(within(forecast).getByText(/ваш темп — 1,2 обращения в рабочий день: 48 закрыто/)).toBeTruthy();
    const weeks = within(forecast)
      .getAllByRole("listitem")
      .map((week) => week.textContent?.replace(/\s+/g, " "));
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toMatch(/25–29 нояб. 4 срока успеваете 3 копится больше, чем успеваете/);
    expect(weeks[3]).toMatch(/14–20 дек. сроков нет успеваете 6 $/);
  });

  it("says why there is no pace yet", async () => {
    const desk = fakeDesk();
    const whole = desk.call.bind(desk);
    desk.call = async (name, input) => {
      const answer = await whole(name, input);
      if (name !== "today") return answer;
      const view = answer as TodayView;
      const weeks = view.forecast.weeks.map((week) => ({ ...week, capacity: null, over: false }));
      return { ...view, forecast: { pace: null, completed: 3, weeks } };
    };
    openOn(desk);
    await screen.findByText("темпа пока не видно: за сорок рабочих дней закрыты 3, нужно хотя бы пять");
  });

  it("leads from a card to the requests due by then", async () => {
    const { user, desk } = open();
    await user.click(await screen.findByRole("button", { name: /^Вторник, 1 декабря/ }));
    await screen.findByText("Срок до 1 декабря");
    expect(asked(desk, "requests").at(-1)).toMatchObject({ open: true, due_by: "2026-12-01" });
  });

  it("without limits leads to the letters nobody has looked at", async () => {
    const user = userEvent.setup();
    const desk = fakeDesk();
    const whole = desk.call.bind(desk);
    desk.call = async (name, input) => {
      const answer = await whole(name, input);
      return name === "today" ? { ...(answer as TodayView), now: [] } : answer;
    };
    openOn(desk);
    await user.click(await screen.findByRole("button", { name: "Открыть входящие" }));
    await heading("Входящие");
  });

  it("says how to begin when there is nothing", async () => {
    const { desk, user } = open({ empty: true });
    await screen.findByRole("heading", { name: "Обращений пока нет" });
    desk.picked = ["/a/letter.pdf"];
    await user.click(screen.getByRole("button", { name: "Добавить файлы" }));
    expect(await screen.findByText(/letter.pdf — обращение 2026-0047, 2 страницы/)).toBeTruthy();
  });

  it("says what went wrong and asks again", async () => {
    const desk = fakeDesk();
    let broken = true;
    const whole = desk.call.bind(desk);
    desk.call = (name, input) =>
      name === "today" && broken
        ? Promise.reject({ code: "bad-input", params: {}, class: "failed" })
        : whole(name, input);
    openOn(desk);
    const alert = await screen.findByRole("alert");
    broken = false;
    await userEvent.click(within(alert).getByRole("button", { name: "Повторить" }));
    await heading("Среда, 25 ноября");
  });
});

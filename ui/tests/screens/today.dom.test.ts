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

/* The clock of a request as the officer works it: grounds, tasks, the GDPR, both limits of a returned
   request, an extension and its notice, reminders put off. */
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { fail, type FakeDesk } from "../../../stories/desk";
import { requestDesk } from "../../../stories/request/fake";
import type { Scenario } from "../../../stories/request/fixtures";
import type { RequestView } from "../../api";
import { toasts } from "../../kit";
import { standOn } from "../../platform";
import RequestScreen from "./RequestScreen.svelte";

beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => {};
  Element.prototype.setPointerCapture ??= () => {};
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 600 });
  HTMLCanvasElement.prototype.getContext = () => null;
});

async function open(
  scenario: Scenario,
  change: (view: RequestView) => RequestView = (view) => view,
): Promise<{ desk: FakeDesk; user: ReturnType<typeof userEvent.setup> }> {
  const desk = requestDesk(scenario, change);
  standOn(desk);
  render(RequestScreen, { id: "2026-0042", onclose: vi.fn(), onopen: vi.fn(), oncount: vi.fn() });
  await screen.findByRole("heading", { level: 1 });
  return { desk, user: userEvent.setup() };
}

function asked(desk: FakeDesk, name: string): unknown[] {
  return desk.asked.filter((call) => call.name === name).map(({ input }) => input);
}

/** jsdom cannot open a popover: without the attribute it is a part of the page. */
function explained(): HTMLElement {
  document.querySelector('[role="dialog"][popover]')?.removeAttribute("popover");
  return screen.getByRole("dialog", { name: "Как посчитан срок" });
}

describe("the ground of a deletion", () => {
  it("is asked with the limit of each, nothing chosen, and kept once chosen", async () => {
    const { desk, user } = await open("grounds");
    const question = screen.getByRole("group", { name: "Удаление: на каком основании?" });
    expect(within(question).queryByRole("radio", { checked: true })).toBeNull();
    expect(question.textContent).toContain(
      "по закону 30 календарных дней, до 21 декабря; по обещанию — до 4 декабря; продлить нельзя",
    );
    expect(question.textContent).toContain("7 рабочих дней, до 1 декабря; продлить нельзя; данные блокируются сразу");
    await user.click(screen.getByRole("button", { name: "Записать основание" }));
    expect(within(question).getByText("Выберите, что написано в письме")).toBeTruthy();
    await user.click(within(question).getByRole("radio", { name: /^Требование прекратить/ }));
    await user.click(screen.getByRole("button", { name: "Записать основание" }));
    await screen.findByText("Удаление: требование прекратить обработку");
    expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", grounds: { deletion: "stop" } }]);
  });

  it("can be left open again", async () => {
    const { desk, user } = await open("grounds", (view) => ({
      ...view,
      demands: view.demands.map((each) => (each.kind === "deletion" ? { ...each, ground: "withdrawal" } : each)),
    }));
    await user.click(screen.getByRole("button", { name: "Изменить: Основание" }));
    expect(screen.getByRole("radio", { name: /^Отзыв согласия/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("button", { name: "Ещё не решено" }));
    await waitFor(() =>
      expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", grounds: { deletion: "" } }]),
    );
  });
});

describe("facts of the count", () => {
  it("the day of confirming data belongs to its demand", async () => {
    const { desk, user } = await open("grounds");
    await user.click(screen.getByRole("button", { name: /^Подтверждение/ }));
    await user.keyboard("23.11.2026{Enter}");
    await waitFor(() =>
      expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", supplied: { rectification: "2026-11-23" } }]),
    );
  });

  it("the day of the corrected document is there only after a return", async () => {
    const { desk, user } = await open("returned");
    await user.click(screen.getByRole("button", { name: /^Исправлено 24 ноября 2026/ }));
    await user.clear(screen.getByRole("textbox", { name: "Исправлено" }));
    await user.keyboard("25.11.2026{Enter}");
    await waitFor(() => expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", cured: "2026-11-25" }]));
  });

  it("a request that never was returned has no such day", async () => {
    await open("examining");
    expect(screen.queryByText("Исправлено")).toBeNull();
  });

  it("the GDPR has its own limit, and a refused switch goes back", async () => {
    const { desk, user } = await open("grounds");
    const gdpr = screen.getByRole("checkbox", { name: /^Применяется и GDPR/ });
    expect(screen.getByText("1 месяц, до 21 декабря")).toBeTruthy();
    desk.answer["request.set"] = () => fail("bad-input");
    await user.click(gdpr);
    await waitFor(() => expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", gdpr: false }]));
    await waitFor(() => expect(gdpr).toHaveProperty("checked", true));
  });
});

describe("what is owed at once", () => {
  it("is done and undone, with its article", async () => {
    const { desk, user } = await open("grounds");
    const tasks = screen.getByRole("region", { name: "Нужно сразу" });
    expect(tasks.textContent).toMatch(/Уточнение данных · ст. 21 ч. 1 152-ФЗ.*ждёт с 20 ноября, 5 дней/s);
    await user.click(within(tasks).getByRole("button", { name: /^Сделано: Заблокировать/ }));
    await user.click(await within(tasks).findByRole("button", { name: "Ещё не сделано: Прекратить рекламу" }));
    expect(asked(desk, "task.done")).toEqual([
      { request: "2026-0042", demand: "rectification", done: true },
      { request: "2026-0042", demand: "marketing", done: false },
    ]);
  });
});

describe("the limit explained", () => {
  it("stands every term beside the others, marks the binding one and says the count in sentences", async () => {
    await open("grounds");
    const rows = within(explained()).getAllByRole("row");
    const words = rows.map((row) =>
      [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, " ").trim()).join(" | "),
    );
    expect(words[0]).toMatch(/^Сразу \| Заблокировать данные.*\| не сделано$/);
    expect(words[1]).toMatch(/^По закону \| 7 рабочих дней.*\| до 1 декабря ?с 20 ноября ?действует$/);
    expect(words[2]).toMatch(/^Обещано \| 10 рабочих дней \| до 4 декабря/);
    expect(words[3]).toMatch(/^По GDPR \| 1 месяц/);
    const sentences = within(explained()).getByRole("list", { name: "Счёт словами" });
    expect(sentences.textContent).toContain("День получения не считается");
  });

  it("shows both limits of a returned request", async () => {
    await open("returned");
    expect(explained().textContent).toContain(
      "Срок по закону идёт с получения и истекает 4 декабря; обещанный считается с исправленного документа, 24 ноября, и истекает 8 декабря.",
    );
  });

  it("is printed with everything it was counted from", async () => {
    const { desk, user } = await open("returned");
    await user.click(within(explained()).getByRole("button", { name: "Напечатать…" }));
    await waitFor(() =>
      expect(asked(desk, "deadline.print")).toEqual([
        {
          path: "/home/officer/счёт-срока-2026-0042-access.pdf",
          deadline: { kind: "access", received: "2026-11-20", cured: "2026-11-24", extended: 5 },
        },
      ]),
    );
    await waitFor(() => expect(toasts()).toHaveLength(1));
  });
});

describe("an extension", () => {
  it("writes the notice, and the news leads to it", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Другие действия" }));
    await user.click(screen.getByRole("menuitem", { name: /^Продлить срок/ }));
    const form = screen.getByRole("group", { name: "Продлить срок" });
    expect(form.textContent).toContain("Не продлить: Отзыв согласия. Закон не даёт продлить этот срок.");
    await user.click(within(form).getByRole("radio", { name: "3" }));
    await within(form).findByText("новый срок — 11 декабря");
    await user.type(within(form).getByRole("textbox", { name: "Почему не успеваем" }), "Ленты");
    await user.click(within(form).getByRole("button", { name: "Продлить срок" }));
    await waitFor(() => expect(toasts()).toHaveLength(1));
    expect(asked(desk, "deadline").at(-1)).toMatchObject({ kind: "access", extended: 3 });
    await waitFor(() => expect(screen.queryByRole("group", { name: "Продлить срок" })).toBeNull());
    toasts()[0]?.action?.run();
    const answers = await screen.findByRole("region", { name: "Документы обращения" });
    expect(within(answers).getByText("Уведомление о продлении № ПД-2026-0042/2")).toBeTruthy();
    await screen.findByRole("heading", { name: /^Уведомление о продлении/ });
  });

  it("under the GDPR asks for a reason and no days", async () => {
    const { desk, user } = await open("grounds");
    await user.click(screen.getByRole("button", { name: "Другие действия" }));
    await user.click(screen.getByRole("menuitem", { name: /^Продлить срок/ }));
    const form = screen.getByRole("group", { name: "Продлить срок" });
    await user.click(within(form).getByRole("radio", { name: /^По GDPR/ }));
    expect(within(form).queryByRole("radio", { name: "3" })).toBeNull();
    await user.type(within(form).getByRole("textbox", { name: "Почему не успеваем" }), "Три страны");
    await user.click(within(form).getByRole("button", { name: "Продлить срок" }));
    await waitFor(() =>
      expect(asked(desk, "request.extend")).toEqual([
        { request: "2026-0042", demand: "access", days: 0, because: "Три страны", gdpr: true },
      ]),
    );
  });

  it("that is not possible says why of each demand", async () => {
    const { user } = await open("examining", (view) => ({
      ...view,
      demands: view.demands.map((each) =>
        each.kind === "access"
          ? {
              ...each,
              extendable_to: null,
              why_not_extendable: { code: "already-extended", params: {}, class: "not-now" },
            }
          : each,
      ),
      options: view.options.map((each) =>
        each.action === "extend"
          ? { ...each, possible: false, why_not: { code: "nothing-to-extend", params: {}, class: "not-now" } }
          : each,
      ),
    }));
    await user.click(screen.getByRole("button", { name: "Другие действия" }));
    const extend = screen.getByRole("menuitem", { name: /^Продлить срок/ });
    expect(extend.getAttribute("aria-disabled")).toBe("true");
    expect(extend.textContent).toContain(
      "Доступ: Срок уже продлён, второй раз нельзя. Отзыв согласия: Закон не даёт продлить этот срок.",
    );
  });
});

describe("reminders of the request", () => {
  it("are put off from its head and begin again", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Напоминания об обращении" }));
    await user.click(screen.getByRole("menuitem", { name: "Отложить до завтра" }));
    await screen.findByText("напоминания отложены до 26 ноября, 09:30");
    await user.click(screen.getByRole("button", { name: "Напоминания об обращении" }));
    await user.click(screen.getByRole("menuitem", { name: "Напоминать как обычно" }));
    await waitFor(() => expect(screen.queryByText(/^напоминания отложены/)).toBeNull());
    expect(asked(desk, "reminder.snooze")).toEqual([
      { request: "2026-0042", until: "tomorrow" },
      { request: "2026-0042", until: "" },
    ]);
  });
});

it("has no accessibility trouble that can be found by itself", async () => {
  await open("grounds");
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

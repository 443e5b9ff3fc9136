/* The request screen as the officer uses it, on a made-up desk: found by role, driven by keys. */
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { FakeDesk } from "../../../stories/desk";
import { requestDesk } from "../../../stories/request/fake";
import type { Scenario } from "../../../stories/request/fixtures";
import { allCommands } from "../../kit";
import { standOn } from "../../platform";
import { changed, type RequestView } from "../../api";
import RequestScreen from "./RequestScreen.svelte";

beforeAll(() => {
  // What jsdom lacks: scrolling, capturing the pointer, measuring text.
  Element.prototype.scrollIntoView ??= () => {};
  Element.prototype.scrollTo ??= () => {};
  Element.prototype.setPointerCapture ??= () => {};
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 600 });
  HTMLCanvasElement.prototype.getContext = () => null;
});

async function open(
  scenario: Scenario,
  change: (view: RequestView) => RequestView = (view) => view,
): Promise<{ desk: FakeDesk; user: ReturnType<typeof userEvent.setup>; onopen: ReturnType<typeof vi.fn> }> {
  const desk = requestDesk(scenario, change);
  standOn(desk);
  const onopen = vi.fn();
  render(RequestScreen, { id: "2026-0042", onclose: vi.fn(), onopen, oncount: vi.fn() });
  await screen.findByRole("heading", { level: 1 });
  return { desk, user: userEvent.setup(), onopen };
}

function asked(desk: FakeDesk, name: string): unknown[] {
  return desk.asked.filter((call) => call.name === name).map(({ input }) => input);
}

function first(found: readonly HTMLElement[]): HTMLElement {
  const [one] = found;
  if (one === undefined) throw new Error("nothing was found");
  return one;
}

describe("a judgement", () => {
  it("starts with nothing chosen and is not recorded without a verdict and a reason", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Решить: Подпись" }));
    const form = screen.getByRole("region", { name: "Подпись" });
    expect(within(form).queryByRole("radio", { checked: true })).toBeNull();
    await user.click(within(form).getByRole("radio", { name: /^Согласуется/ }));
    await user.click(within(form).getByRole("button", { name: "Записать заключение" }));
    expect(asked(desk, "request.judge")).toEqual([]);
    expect(within(form).getByText(/Напишите причину/)).toBeTruthy();
    await user.type(within(form).getByRole("textbox", { name: "Почему" }), "Росчерк тот же.");
    await user.click(within(form).getByRole("button", { name: "Записать заключение" }));
    expect(asked(desk, "request.judge")).toEqual([
      { request: "2026-0042", about: "signature", verdict: "consistent", because: "Росчерк тот же." },
    ]);
    await within(form).findByText("согласуется");
  });
});

describe("the checklist", () => {
  it("keeps a place outlined with the keyboard as evidence of its item", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Обвести на странице: Подпись" }));
    expect(document.activeElement).toBe(screen.getByRole("application", { name: /Отметка: Подпись/ }));
    await user.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    await waitFor(() => expect(asked(desk, "request.check")).toHaveLength(1));
    expect(asked(desk, "request.check")[0]).toMatchObject({
      item: "signature",
      state: "found",
      evidence: { document: 1, page: 1 },
    });
    await screen.findByRole("button", { name: "Подпись" });
  });

  it("makes changes asked for at once one after another and loses none", async () => {
    const { desk, user } = await open("received");
    const found = screen.getAllByRole("radio", { name: "найдено" });
    expect(found).toHaveLength(4);
    await Promise.all(found.map((radio) => user.click(radio)));
    await waitFor(() => expect(asked(desk, "request.check")).toHaveLength(4));
    await waitFor(() => expect(screen.getByText("4 из 4")).toBeTruthy());
  });

  it("leaves nothing behind when outlining is given up", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Обвести на странице: Подпись" }));
    await user.keyboard("{ArrowRight}{Escape}");
    expect(screen.queryByRole("application")).toBeNull();
    expect(asked(desk, "request.check")).toEqual([]);
  });
});

describe("a fact", () => {
  it("is kept by Enter and given up by Escape", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: /^Телефон/ }));
    await user.keyboard("123{Escape}");
    expect(asked(desk, "request.set")).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^Телефон/ }));
    await user.keyboard("+7 900 000-00-00{Enter}");
    await waitFor(() =>
      expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", phone: "+7 900 000-00-00" }]),
    );
  });

  it("that is no date is told so and not sent", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: /^Дата рождения/ }));
    await user.keyboard("31.02.1990{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("Напишите дату как 20.11.2026");
    expect(asked(desk, "request.set")).toEqual([]);
  });
});

describe("the foot", () => {
  it("leads to the decision that comes next", async () => {
    const { user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Решить о подписи" }));
    const form = screen.getByRole("region", { name: "Подпись" });
    await waitFor(() => expect(form.contains(document.activeElement)).toBe(true));
  });

  it("shows what is impossible with its reason and does not do it", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Другие действия" }));
    const accept = screen.getByRole("menuitem", { name: /^Принять/ });
    expect(accept.getAttribute("aria-disabled")).toBe("true");
    await user.click(accept);
    expect(asked(desk, "request.accept")).toEqual([]);
  });

  it("sends back exactly the particulars that were marked", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "Вернуть…" }));
    const form = screen.getByRole("group", { name: "Вернуть заявителю" });
    await user.click(within(form).getByRole("button", { name: "Вернуть заявителю" }));
    expect(asked(desk, "request.return")).toEqual([]);
    await user.click(within(form).getByRole("checkbox", { name: /Подпись/ }));
    await user.click(within(form).getByRole("button", { name: "Вернуть заявителю" }));
    expect(asked(desk, "request.return")).toEqual([{ request: "2026-0042", missing: ["signature"] }]);
    await screen.findByText("Ждём от заявителя: Подпись");
  });
});

describe("an extension", () => {
  it("is offered for every demand that can be extended, with the limit it can reach", async () => {
    const { desk, user } = await open("fulfilling", (view) => ({
      ...view,
      demands: view.demands.map((demand, at) => ({ ...demand, extendable_to: `2026-12-${11 + at}` })),
    }));
    await user.click(screen.getByRole("button", { name: "Другие действия" }));
    await user.click(screen.getByRole("menuitem", { name: "Продлить срок…" }));
    const form = screen.getByRole("group", { name: "Продлить срок" });
    await user.click(within(form).getByRole("radio", { name: /^Отзыв согласия .* можно продлить до 12 декабря/ }));
    await user.click(within(form).getByRole("radio", { name: "3" }));
    await user.type(within(form).getByRole("textbox", { name: "Почему не успеваем" }), "Ждём архив");
    await user.click(within(form).getByRole("button", { name: "Продлить срок" }));
    await waitFor(() =>
      expect(asked(desk, "request.extend")).toEqual([
        { request: "2026-0042", demand: "withdrawal", days: 3, because: "Ждём архив", gdpr: false },
      ]),
    );
  });
});

describe("the answer", () => {
  it("is shown finished before it is saved", async () => {
    const { desk, user } = await open("fulfilling");
    await user.click(screen.getByRole("tab", { name: "Ответ" }));
    await user.click(screen.getByRole("button", { name: "Показать № ПД-2026-0042/1" }));
    expect(screen.getByRole("region", { name: "Готовый документ" })).toBeTruthy();
    expect(asked(desk, "answer.save")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Сохранить как…" }));
    await waitFor(() => expect(asked(desk, "answer.save")).toHaveLength(1));
    expect(asked(desk, "answer.save")[0]).toMatchObject({ answer: 5, path: expect.not.stringContaining("Щербак") });
  });

  it("is not made while something is missing, and the list leads to the place", async () => {
    const { desk, user } = await open("fulfilling");
    await user.click(screen.getByRole("tab", { name: "Ответ" }));
    await user.click(screen.getByRole("button", { name: "Подготовить: Отчёт о доступе" }));
    await user.click(await screen.findByRole("button", { name: "Сформировать" }));
    expect(asked(desk, "report.make")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Трансграничная передача" }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Трансграничная передача" })),
    );
  });

  it("is not marked as sent without its number, date, channel and document", async () => {
    const { desk, user } = await open("fulfilling");
    await user.click(screen.getByRole("tab", { name: "Ответ" }));
    await user.click(screen.getByRole("button", { name: "Ответ отправлен" }));
    expect(screen.getAllByText("Нужно заполнить")).toHaveLength(4);
    expect(asked(desk, "request.answer")).toEqual([]);
  });
});

describe("a finding", () => {
  it("says in words what speaks against it", async () => {
    const { user } = await open("fulfilling");
    await user.click(screen.getByRole("tab", { name: "Данные" }));
    await screen.findByText("Против: другое значение в поле email");
  });

  it("is left out only with a reason", async () => {
    const { desk, user } = await open("fulfilling");
    await user.click(screen.getByRole("tab", { name: "Данные" }));
    await user.click(await screen.findByRole("button", { name: "Исключить…" }));
    await user.click(screen.getByRole("button", { name: "Исключить" }));
    expect(asked(desk, "finding.decide")).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "Почему исключить" }), "Чужая запись");
    await user.click(screen.getByRole("button", { name: "Исключить" }));
    await waitFor(() =>
      expect(asked(desk, "finding.decide")).toEqual([
        { request: "2026-0042", finding: 1, decision: "left-out", because: "Чужая запись" },
      ]),
    );
  });
});

describe("a search", () => {
  it("can be stopped while it runs", async () => {
    const { desk, user } = await open("fulfilling");
    let stop = (): void => {};
    const stopped = new Promise<void>((done) => (stop = done));
    const answer = desk.call.bind(desk);
    desk.call = async (name, input) => {
      if (name === "find") await stopped;
      if (name === "work.stop") stop();
      return answer(name, input);
    };
    await user.click(screen.getByRole("tab", { name: "Данные" }));
    await user.click(await screen.findByRole("button", { name: "Искать ещё раз" }));
    await user.click(await screen.findByRole("button", { name: "Остановить" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Остановить" })).toBeNull());
    expect(asked(desk, "work.stop")).toEqual([{}]);
  });
});

describe("for those who do not see it", () => {
  const views: [Scenario, string][] = [
    ["received", "Проверка"],
    ["long", "Проверка"],
    ["fulfilling", "Данные"],
    ["fulfilling", "Ответ"],
    ["answered", "История"],
  ];
  it.each(views)("%s, %s: no rule of axe is broken", async (scenario, tab) => {
    const { user } = await open(scenario);
    await user.click(screen.getByRole("tab", { name: tab }));
    await new Promise((done) => setTimeout(done, 60));
    const { violations } = await axe.run(document.body, {
      // colours are measured in tests/contrast.test.ts; a part of the window has no landmarks of its own
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
    ).toEqual([]);
  });
});

describe("what was read in the letter", () => {
  it("becomes a fact only when it is taken, one by one with Enter, and the focus goes on", async () => {
    const { desk, user } = await open("received");
    const read = screen.getByRole("region", { name: "Прочитано в письме" });
    within(read).getByRole("button", { name: "Взять: Эл. почта, anna.sch@example.org" }).focus();
    expect(await screen.findByRole("button", { name: "Эл. почта" })).toBeTruthy();
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", email: "anna.sch@example.org" }]),
    );
    expect(asked(desk, "request.take")).toEqual([]);
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Взять: Телефон, +79123456789"),
    );
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Взять: Учётная запись, 88213");
  });

  it("is taken at one key where it is good and nothing is said; the key is in the help", async () => {
    const { desk } = await open("received");
    const command = allCommands().find(({ keys }) => keys === "Y");
    expect(command?.helpOnly).toBeUndefined();
    command?.run();
    await waitFor(() => expect(asked(desk, "request.take")).toEqual([{ request: "2026-0042" }]));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Взять \d/ })).toBeNull());
    command?.run();
    expect(asked(desk, "request.take")).toHaveLength(1);
  });

  it("takes this candidate, not the likeliest", async () => {
    const { desk, user } = await open("received");
    await user.click(screen.getByRole("button", { name: "Взять: Учётная запись, 88218" }));
    await waitFor(() => expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", account: "88218" }]));
  });

  it("is shown beside a fact that differs, and replaces it only by its own button", async () => {
    const { user, desk } = await open("examining");
    const read = screen.getByRole("region", { name: "Прочитано в письме" });
    expect(within(read).getByText("Записано другое:").parentElement?.textContent).toContain("+7 912 345-67-89");
    expect(asked(desk, "request.set")).toEqual([]);
    await user.click(within(read).getByRole("button", { name: "Заменить: Телефон, +79123456788" }));
    await waitFor(() => expect(asked(desk, "request.set")).toEqual([{ request: "2026-0042", phone: "+79123456788" }]));
  });

  it("says what speaks against a value and lists all candidates", async () => {
    await open("received");
    const read = screen.getByRole("region", { name: "Прочитано в письме" });
    expect(within(read).getByText("документ выдан раньше, чем человек родился; прочитано с трудом")).toBeTruthy();
    expect(within(read).getAllByText("в письме есть и другие значения")).toHaveLength(2);
  });

  it("supports the item of the checklist with its place", async () => {
    const { desk, user } = await open("examining");
    await user.click(screen.getByRole("button", { name: "В подтверждение: Подпись" }));
    await waitFor(() =>
      expect(asked(desk, "request.check")).toEqual([
        {
          request: "2026-0042",
          item: "signature",
          state: "found",
          evidence: { document: 1, page: 1, x: 345, y: 296, w: 180, h: 38 },
        },
      ]),
    );
    await screen.findByText("отмечено: Подпись");
  });

  it("says how far the reading is while there is nothing yet, and can be hurried when it is halted", async () => {
    const { desk, user } = await open("reading");
    await screen.findByRole("progressbar", { name: "Читаю страницу 2 из 5" });
    desk.answer["reading.state"] = () => ({ waiting: 4, read: 1, failed: 0, paused: true });
    changed();
    await user.click(await screen.findByRole("button", { name: "Прочитать это письмо" }));
    await waitFor(() => expect(asked(desk, "document.read")).toEqual([{ document: 1 }]));
  });
});

describe("a request that looks like another", () => {
  it("is joined by nobody but the officer, through the form that names the other", async () => {
    const { desk, user } = await open("received", (view) => ({
      ...view,
      options: view.options.map((each) =>
        each.action === "merge" ? { ...each, possible: true, why_not: null } : each,
      ),
    }));
    expect(screen.getByText("Похоже на ту же самую заявку")).toBeTruthy();
    await user.click(first(screen.getAllByRole("button", { name: "Присоединить…" })));
    const form = screen.getByRole("group", { name: "Присоединить к другому" });
    expect(within(form).getByRole("searchbox")).toHaveProperty("value", "2026-0031");
    await within(form).findByText("Открытых обращений с такими словами нет");
    await user.click(within(form).getByRole("button", { name: "Присоединить к другому" }));
    expect(asked(desk, "request.merge")).toEqual([]);
  });

  it("is compared side by side and put off, one by one", async () => {
    const { user } = await open("received");
    await user.click(first(screen.getAllByRole("button", { name: "Сравнить" })));
    const both = await screen.findByRole("dialog", { name: "Та же самая заявка?" });
    await waitFor(() => expect(within(both).getAllByRole("img")).toHaveLength(2));
    await user.click(first(within(both).getAllByRole("button", { name: "Закрыть" })));
    await user.click(screen.getByRole("button", { name: "Не сейчас: 2026-0031" }));
    expect(screen.queryByText("2026-0031")).toBeNull();
    expect(screen.getByText("2026-0027")).toBeTruthy();
  });
});

it("the account that sent a request stands beside the facts", async () => {
  await open("examining");
  const account = screen.getByRole("region", { name: "Учётная запись, из которой прислано" });
  expect(account.textContent).toContain("88213");
  expect(account.textContent).toContain("203.0.113.24");
  expect(within(account).getAllByText("как у заявителя")).toHaveLength(1);
});

/* The letter on the request screen as the officer works with it: found by role, driven by keys. */
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { FakeDesk } from "../../../../stories/desk";
import { requestDesk } from "../../../../stories/request/fake";
import { REQUESTS } from "../../../../stories/request/fixtures";
import { runByKey, toasts } from "../../../kit";
import { standOn } from "../../../platform";
import RequestScreen from "../RequestScreen.svelte";

beforeAll(() => {
  // What jsdom lacks: scrolling, capturing the pointer, measuring text.
  Element.prototype.scrollIntoView ??= () => {};
  Element.prototype.scrollTo ??= () => {};
  Element.prototype.scrollBy ??= () => {};
  Element.prototype.setPointerCapture ??= () => {};
  HTMLCanvasElement.prototype.getContext = () => null;
});

// The desk around the screen listens for the keys of its commands.
beforeEach(() => window.addEventListener("keydown", runByKey));
afterEach(() => window.removeEventListener("keydown", runByKey));

type Opened = { desk: FakeDesk; user: ReturnType<typeof userEvent.setup>; area: HTMLElement };

async function open(find?: string): Promise<Opened> {
  const desk = requestDesk("scan");
  standOn(desk);
  render(RequestScreen, { id: "2026-0042", find, onclose: vi.fn(), onopen: vi.fn(), oncount: vi.fn() });
  await screen.findByRole("heading", { level: 1 });
  const area = screen.getByRole("group", { name: /^Страница. Стрелки/ });
  area.focus();
  return { desk, user: userEvent.setup(), area };
}

function asked(desk: FakeDesk, name: string): unknown[] {
  return desk.asked.filter((call) => call.name === name).map(({ input }) => input);
}

function pageNumber(): string {
  return screen.getByRole<HTMLInputElement>("textbox", { name: "Номер страницы" }).value;
}

describe("paging", () => {
  it("goes by Page Down, by number, and to both ends", async () => {
    const { user } = await open();
    await user.keyboard("{PageDown}{PageDown}");
    expect(pageNumber()).toBe("3");
    await user.keyboard("{Control>}{PageUp}{/Control}");
    expect(pageNumber()).toBe("2");
    await user.keyboard("g57{Enter}");
    expect(pageNumber()).toBe("57");
    await user.keyboard("{Home}");
    expect(pageNumber()).toBe("1");
  });
});

describe("a turn", () => {
  it("is kept, and Ctrl+Z gives the page back as it was found", async () => {
    const { desk, user } = await open();
    await user.keyboard("r");
    await user.keyboard("{Shift>}r{/Shift}");
    await waitFor(() => expect(asked(desk, "document.turn")).toHaveLength(2));
    await user.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
    await waitFor(() =>
      expect(asked(desk, "document.turn")).toEqual([
        { document: 1, page: 1, turn: 90 },
        { document: 1, page: 1, turn: 0 },
        { document: 1, page: 1, turn: 90 },
        { document: 1, page: 1, turn: null },
      ]),
    );
  });

  it("that the desk refuses is said and not kept on the screen", async () => {
    const { desk, user } = await open();
    desk.answer = {
      ...desk.answer,
      "document.turn": () => {
        throw { code: "busy", params: {}, class: "failed" };
      },
    };
    await user.keyboard("r");
    await waitFor(() => expect(toasts().map(({ tone }) => tone)).toEqual(["late"]));
    await user.keyboard("{Control>}z{/Control}");
    expect(asked(desk, "document.turn"), "there is nothing to take back").toHaveLength(1);
  });
});

describe("the order of pages", () => {
  it("is changed in the strip with Alt and an arrow, and taken back", async () => {
    const { desk, user } = await open();
    await user.keyboard("l");
    const strip = screen.getByRole("navigation", { name: "Страницы" });
    within(strip)
      .getByRole("button", { name: /^Страница 1 из 100/ })
      .focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(asked(desk, "document.order")).toHaveLength(1));
    expect(asked(desk, "document.order")[0]).toMatchObject({ order: expect.arrayContaining([1, 2, 100]) });
    expect((asked(desk, "document.order")[0] as { order: number[] }).order.slice(0, 3)).toEqual([2, 1, 3]);
    await waitFor(() => expect(pageNumber(), "the moved page stays in sight").toBe("2"));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(pageNumber()).toBe("1"));
  });
});

describe("a second letter in one scan", () => {
  it("is split off only after it was said what will happen, and can be put back", async () => {
    const { desk, user } = await open();
    await user.keyboard("{PageDown}{PageDown}");
    await user.click(screen.getByRole("button", { name: "Страница" }));
    await user.click(screen.getByRole("menuitem", { name: /второе письмо/ }));
    const dialog = screen.getByRole("dialog", { name: "Здесь начинается второе письмо?" });
    expect(within(dialog).getByText(/^Страницы 3–100 станут отдельным обращением/)).toBeTruthy();
    expect(asked(desk, "document.split")).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Отделить" }));
    await waitFor(() => expect(asked(desk, "document.split")).toEqual([{ document: 1, page: 3 }]));
    await waitFor(() => expect(pageNumber(), "the last page that stays").toBe("2"));
    expect(toasts()[0]?.text).toContain("2026-0043");
    toasts()[0]?.action?.run();
    await waitFor(() => expect(asked(desk, "document.rejoin")).toEqual([{ document: 90 }]));
    await user.keyboard("{Control>}z{/Control}");
    expect(asked(desk, "document.rejoin"), "it is taken back once").toHaveLength(1);
  });
});

describe("a document that moved whole", () => {
  it("comes back with the request that it opened", async () => {
    const { desk, user } = await open();
    await user.click(screen.getByRole("button", { name: "Страница" }));
    await user.click(screen.getByRole("menuitem", { name: /второе письмо/ }));
    desk.answer = {
      ...desk.answer,
      "document.split": () => ({ ...structuredClone(REQUESTS.received), id: "2026-0043" }),
    };
    await user.click(screen.getByRole("button", { name: "Отделить" }));
    await waitFor(() => expect(toasts()).toHaveLength(1));
    toasts()[0]?.action?.run();
    await waitFor(() => expect(asked(desk, "request.merge")).toEqual([{ request: "2026-0043", into: "2026-0042" }]));
    expect(asked(desk, "document.rejoin")).toEqual([]);
  });
});

describe("words that were searched for", () => {
  it("are outlined and counted from the moment the request opens", async () => {
    const { desk, user, area } = await open("паспорт");
    await screen.findByText("1 из 3");
    expect(area.querySelectorAll(".found")).toHaveLength(1);
    await user.keyboard("{F3}");
    await screen.findByText("2 из 3");
    expect(pageNumber()).toBe("3");
    expect(asked(desk, "document.find")).toContainEqual({ document: 2, text: "паспорт" });
  });

  it("can be typed, and are forgotten when the search is closed", async () => {
    const { user, area } = await open();
    await user.keyboard("{Control>}f{/Control}");
    await user.keyboard("паспорт");
    const search = screen.getByRole("search");
    await within(search).findByText("1 из 3");
    await user.keyboard("ъ");
    await within(search).findByText("нет");
    await user.keyboard("{Backspace}{Escape}");
    expect(screen.queryByRole("search")).toBeNull();
    expect(area.querySelectorAll(".found")).toHaveLength(0);
  });
});

describe("pages that are not as they should be", () => {
  it("say so in words, large and small", async () => {
    const { user } = await open();
    await user.keyboard("l");
    const strip = screen.getByRole("navigation", { name: "Страницы" });
    expect(within(strip).getByRole("button", { name: "Страница 2 из 100, пустая" })).toBeTruthy();
    await user.click(within(strip).getByRole("button", { name: "Страница 5 из 100, не читается" }));
    expect(screen.getByRole("heading", { name: "Эту страницу показать нельзя" })).toBeTruthy();
    await user.click(within(strip).getByRole("button", { name: "Страница 3 из 100, мелкий скан" }));
    expect(screen.getByText(/96 точек на дюйм.*попросить скан получше/)).toBeTruthy();
  });

  it("that could not be read are read again when asked", async () => {
    const { desk, user } = await open();
    await user.keyboard("g8{Enter}");
    await user.click(screen.getByRole("button", { name: "Попробовать ещё раз" }));
    await waitFor(() => expect(asked(desk, "document.read")).toEqual([{ document: 1 }]));
  });
});

describe("documents without pages", () => {
  it("are a letter to read, or say what they are", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Документы обращения" }));
    await user.click(screen.getByRole("button", { name: /Документ 3 · письмо эл. почты/ }));
    const mail = screen.getByRole("article", { name: "письмо эл. почты" });
    expect(within(mail).getByText("privacy@example.org")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Документы обращения" }));
    await user.click(screen.getByRole("button", { name: /Документ 4 · электронная подпись/ }));
    expect(screen.getByRole("heading", { name: "электронная подпись" })).toBeTruthy();
    expect(screen.getByText("подпись к документу 1")).toBeTruthy();
  });
});

describe("for those who do not see it", () => {
  it("no rule of axe is broken, with the strip, the search and the views open", async () => {
    const { user } = await open("паспорт");
    await screen.findByText("1 из 3");
    await user.keyboard("l");
    await user.click(screen.getByRole("button", { name: "Как показывать страницу" }));
    await broken();
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Документы обращения" }));
    await broken();
  });

  async function broken(): Promise<void> {
    const { violations } = await axe.run(document.body, {
      // colours are measured in tests/contrast.test.ts; a part of the window has no landmarks of its own
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
    ).toEqual([]);
  }
});

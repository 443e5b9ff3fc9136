/* The long list. */
import { screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { crowd } from "../../stories/people";
import { REQUESTS } from "../../stories/request/fixtures";
import { asked, go, heading, open } from "./window";

describe("requests", () => {
  it("of ten thousand only those in sight exist, and the rest is asked for by pages", async () => {
    const { user, desk } = open({ rows: crowd(10_000) });
    await go(user, /^Обращения/);
    await screen.findByRole("list", { name: "Обращения" });
    expect(screen.getAllByRole("listitem").filter((item) => item.hasAttribute("aria-posinset")).length).toBeLessThan(
      40,
    );
    expect(asked(desk, "requests").every((input) => (input as { limit: number }).limit <= 60)).toBe(true);
  });

  it("asks the desk once per pause in typing", async () => {
    const { user, desk } = open();
    await go(user, /^Обращения/);
    const search = await screen.findByRole("searchbox");
    const before = asked(desk, "requests").length;
    await user.type(search, "щерб");
    await screen.findByText("Щербакова Анна Юрьевна");
    await vi.waitFor(() => expect(asked(desk, "requests").at(-1)).toMatchObject({ find: "щерб", open: true }));
    expect(asked(desk, "requests").length - before).toBeLessThanOrEqual(2);
  });

  it("that fit nothing say how to widen the filter", async () => {
    const { user, desk } = open();
    await go(user, /^Обращения/);
    await user.type(await screen.findByRole("searchbox"), "никого");
    await screen.findByRole("heading", { name: "Ничего не нашлось" });
    await user.click(screen.getByRole("button", { name: "Искать среди всех" }));
    await vi.waitFor(() => expect(asked(desk, "requests").at(-1)).not.toHaveProperty("open"));
  });

  it("found on a page open there, and the way back leads to the same question", async () => {
    const { user, desk } = open();
    await go(user, /^Обращения/);
    await user.type(await screen.findByRole("searchbox"), "доверенность");
    const row = await screen.findByRole("button", { name: /2026-0042.*слова на стр\. 2/s });
    desk.answer["request.show"] = () => REQUESTS.examining;
    await user.click(row);
    await heading("Щербакова Анна Юрьевна");
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("searchbox")).toHaveProperty("value", "доверенность");
    await screen.findByRole("button", { name: /2026-0042.*слова на стр\. 2/s });
  });

  it("open the first row by Enter, and that of the newest question only", async () => {
    const { user, desk } = open({ delay: 30 });
    await go(user, /^Обращения/);
    await user.type(await screen.findByRole("searchbox"), "литвин{Enter}");
    await vi.waitFor(() => expect(asked(desk, "request.show")).toContainEqual({ request: "2026-0034" }));
    expect(asked(desk, "request.show")).toHaveLength(1);
  });

  it("are narrowed by demand and day of receipt, and widened chip by chip", async () => {
    const { user, desk } = open();
    await go(user, /^Обращения/);
    await screen.findByRole("list", { name: "Обращения" });
    await user.keyboard("f");
    const kind = screen.getByLabelText("Требование");
    expect(document.activeElement).toBe(kind);
    await user.selectOptions(kind, "Доступ");
    await user.type(screen.getByLabelText("Получено с"), "17.11.2026");
    await user.type(screen.getByLabelText("по"), "20.11.2026");
    await vi.waitFor(() =>
      expect(asked(desk, "requests").at(-1)).toMatchObject({
        kind: "access",
        received_from: "2026-11-17",
        received_to: "2026-11-20",
      }),
    );
    await user.click(screen.getByRole("button", { name: "Убрать: Доступ" }));
    await vi.waitFor(() => expect(asked(desk, "requests").at(-1)).not.toHaveProperty("kind"));
    expect(screen.getByText("Получено с 17 ноября по 20 ноября")).toBeTruthy();
    await user.click(screen.getByRole("searchbox"));
    await user.keyboard("{Backspace}");
    await vi.waitFor(() => expect(asked(desk, "requests").at(-1)).not.toHaveProperty("received_from"));
    expect(screen.getByLabelText("Получено с")).toHaveProperty("value", "");
  });

  it("go from the field to the rows by Down", async () => {
    const { user } = open();
    await go(user, /^Обращения/);
    await screen.findByRole("list", { name: "Обращения" });
    await user.click(screen.getByRole("searchbox"));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("2026-0029");
  });
});

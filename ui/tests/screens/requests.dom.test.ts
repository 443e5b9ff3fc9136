/* The long list. */
import { screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { crowd } from "../../stories/people";
import { asked, go, open } from "./window";

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
});

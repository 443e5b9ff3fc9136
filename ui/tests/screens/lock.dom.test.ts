/* What anybody sees, and what is gone when the vault closes. */
import { fireEvent, screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { fail } from "../../stories/desk";
import { asked, go, heading, open } from "./window";

describe("the lock", () => {
  it("shows nobody and opens by keyboard alone", async () => {
    const { user, desk } = open({ open: false });
    const field = await screen.findByLabelText("Парольная фраза");
    expect(field).toHaveProperty("type", "password");
    expect(document.body.textContent).not.toContain("Громов");
    expect(screen.getByText(/3 срока истекли или истекают сегодня/)).toBeTruthy();
    await user.type(field, "correct horse battery{Enter}");
    await heading("Среда, 25 ноября");
    expect(asked(desk, "vault.unlock")).toEqual([{ passphrase: "correct horse battery" }]);
  });

  it("says beside the field that the passphrase did not fit, and forgets it", async () => {
    const { user } = open({ open: false });
    const field = await screen.findByLabelText<HTMLInputElement>("Парольная фраза");
    await user.type(field, "wrong{Enter}");
    expect(await screen.findByText(/не подошла.*Caps Lock/)).toBeTruthy();
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.value).toBe("");
    expect(document.activeElement).toBe(field);
  });

  it("creates a vault only from two equal and long passphrases, in the chosen language", async () => {
    const { user, desk } = open({ open: false, exists: false });
    await user.click(await screen.findByLabelText("English"));
    await user.type(screen.getByLabelText("Passphrase"), "short");
    await user.click(screen.getByRole("button", { name: "Create the vault" }));
    expect(screen.getByText(/at least 12 characters/)).toBeTruthy();
    await user.clear(screen.getByLabelText("Passphrase"));
    await user.type(screen.getByLabelText("Passphrase"), "four unrelated words here");
    await user.type(screen.getByLabelText("Once more"), "four unrelated words there");
    await user.click(screen.getByRole("button", { name: "Create the vault" }));
    expect(screen.getByText(/The two differ/)).toBeTruthy();
    expect(asked(desk, "vault.create")).toEqual([]);
    await user.clear(screen.getByLabelText("Once more"));
    await user.type(screen.getByLabelText("Once more"), "four unrelated words here{Enter}");
    await heading("Wednesday 25 November");
    expect(asked(desk, "vault.create")).toEqual([{ passphrase: "four unrelated words here", practice: false }]);
    expect(asked(desk, "settings.set")).toMatchObject([{ language: "en" }]);
  });

  it("takes every trace of the open desk out of the document", async () => {
    const { user, desk } = open();
    await screen.findByText("Громов Пётр Ильич");
    desk.drop({ kind: "drop", paths: ["/a/Громов.pdf"] });
    await screen.findByText(/Громов.pdf — обращение/);
    await user.keyboard("{Control>}l{/Control}");
    await screen.findByLabelText("Парольная фраза");
    expect(document.documentElement.outerHTML).not.toContain("Громов");
    expect(document.title).not.toContain("Громов");
  });

  it("comes when the vault was locked from outside", async () => {
    const { desk } = open();
    await heading("Среда, 25 ноября");
    desk.answer["vault.state"] = () => ({
      file: "",
      exists: true,
      open: false,
      practice: false,
      locks_in: null,
      language: null,
      appearance: null,
      pressing: 0,
    });
    desk.emit("vault-locked", null);
    await screen.findByLabelText("Парольная фраза");
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("names the request a notification asked for, and opens it after unlocking", async () => {
    const { user, desk } = open({ open: false });
    const field = await screen.findByLabelText("Парольная фраза");
    desk.emit("open-request", "2026-0042");
    expect(await screen.findByText(/Обращение 2026-0042 откроется/)).toBeTruthy();
    await user.type(field, "correct horse battery{Enter}");
    await vi.waitFor(() => expect(asked(desk, "request.show")).toContainEqual({ request: "2026-0042" }));
  });
});

describe("an open vault nobody works in", () => {
  it("is asked nothing that counts as work, shows the minutes left, and closes the window's eyes", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    try {
      const { desk } = open();
      await heading("Среда, 25 ноября");
      expect(screen.getByText("Сейф открыт · закроется через 9 минут без работы")).toBeTruthy();
      const before = desk.asked.length;
      vi.advanceTimersByTime(60 * 60_000);
      await vi.waitFor(() => expect(desk.asked.length).toBeGreaterThan(before));
      expect(new Set(desk.asked.slice(before).map((one) => one.name))).toEqual(new Set(["vault.state"]));
      await fireEvent.keyDown(window, { key: "Shift", code: "ShiftLeft" });
      await vi.waitFor(() => expect(asked(desk, "vault.touch")).toHaveLength(1));
      expect(asked(desk, "today"), "an hour later the day may be another").toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that any call finds locked gives way to the lock", async () => {
    const { desk, user } = open();
    await heading("Среда, 25 ноября");
    const closed = {
      file: "",
      exists: true,
      open: false,
      practice: false,
      locks_in: null,
      language: null,
      appearance: null,
      pressing: 0,
    };
    desk.answer["vault.state"] = () => closed;
    desk.answer.sources = () => fail("vault-locked");
    await go(user, /^Источники/);
    await screen.findByLabelText("Парольная фраза");
  });
});

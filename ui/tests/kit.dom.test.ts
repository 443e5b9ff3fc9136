/* The kit by role and by keyboard, on its story sheet. */
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { runByKey } from "../src/kit";
import Kit from "../stories/Kit.svelte";

function sheet() {
  render(Kit);
  return userEvent.setup();
}

it("breaks no rule of axe, closed and with everything open", async () => {
  const user = sheet();
  const rules = { rules: { "color-contrast": { enabled: false } } };
  expect(
    (await axe.run(document.body, rules)).violations.map((one) => `${one.id} ${one.nodes[0]?.html ?? ""}`),
  ).toEqual([]);
  await user.click(screen.getByRole("button", { name: "More" }));
  expect((await axe.run(document.body, rules)).violations.map((one) => one.id)).toEqual([]);
});

describe("a button", () => {
  it("that cannot act now stays reachable and says why", async () => {
    sheet();
    const accept = screen.getByRole("button", { name: "Accept" });
    accept.focus();
    expect(document.activeElement).toBe(accept);
    expect(document.getElementById(accept.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "The identity is not confirmed yet.",
    );
  });
});

describe("a menu", () => {
  it("opens by arrow, walks, refuses what is impossible, picks and gives the focus back", async () => {
    const user = sheet();
    const button = screen.getByRole("button", { name: "More" });
    button.focus();
    await user.keyboard("{ArrowDown}");
    const items = await screen.findAllByRole("menuitem");
    expect(document.activeElement).toBe(items[0]);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(screen.getByRole("menu"), "what is impossible keeps the menu open").toBeTruthy();
    await user.keyboard("{End}{Enter}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(screen.getByText("dismiss")).toBeTruthy();
    expect(document.activeElement).toBe(button);
  });

  it("closes by Escape without picking", async () => {
    const user = sheet();
    screen.getByRole("button", { name: "More" }).focus();
    await user.keyboard("{ArrowUp}{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(screen.queryByText("dismiss")).toBeNull();
  });
});

describe("tabs", () => {
  it("change by arrows, and only the chosen one is in the tab order", async () => {
    const user = sheet();
    const [check, data] = screen.getAllByRole("tab");
    check?.focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(data);
    expect(data?.getAttribute("aria-selected")).toBe("true");
    expect(check?.tabIndex).toBe(-1);
    expect(screen.getByRole("tabpanel").textContent).toContain("Inside of data");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(check);
  });
});

describe("where the officer judges", () => {
  it("nothing is chosen beforehand", () => {
    sheet();
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter((radio) => radio.checked)).toEqual([]);
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Stage" }).value).toBe("");
  });
});

describe("a field", () => {
  it("is spoken together with its error and its hint", () => {
    sheet();
    const mail = screen.getByLabelText("E-mail");
    const words = mail
      .getAttribute("aria-describedby")
      ?.split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(["The address has no @."]);
    expect(mail.getAttribute("aria-invalid")).toBe("true");
  });
});

describe("the strip of days", () => {
  const strips = () => screen.getAllByRole("slider");

  it("begins at today and explains each day by arrow keys", async () => {
    const user = sheet();
    const strip = strips()[3];
    strip?.focus();
    expect(strip?.getAttribute("aria-valuetext")).toBe("Среда, 25 ноября · рабочий день, 9-й из 10 · сегодня");
    await user.keyboard("{ArrowRight}");
    expect(strip?.getAttribute("aria-valuetext")).toBe(
      "Четверг, 26 ноября · рабочий день, 10-й из 10 · последний день срока",
    );
    expect(document.querySelector(".tooltip")?.textContent).toBe(strip?.getAttribute("aria-valuetext"));
    await user.keyboard("{Home}{ArrowRight}");
    expect(strip?.getAttribute("aria-valuetext")).toBe("Суббота, 14 ноября · выходной, не считается");
    await user.keyboard("{Escape}");
    expect(document.querySelector(".tooltip"), "nothing that may name a person stays in the document").toBeNull();
  });

  it("has seven cells for seven days, and one sentence in a row", () => {
    sheet();
    expect(strips()[0]?.querySelectorAll(".cell")).toHaveLength(7);
    const row = screen.getByRole("button", { name: /2026-0033/ });
    expect(within(row).getByRole("img").getAttribute("aria-label")).toBe("Срок 25 ноября: последний день");
  });
});

describe("rows", () => {
  it("have one place in the tab order and open by Enter", async () => {
    const user = sheet();
    const rows = within(screen.getByRole("list", { name: "Requests" })).getAllByRole("button");
    expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1, -1, -1]);
    rows[0]?.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, -1, 0, -1, -1]);
    await user.keyboard("{Enter}");
    expect(screen.getByText("2026-0034", { selector: "p" })).toBeTruthy();
  });
});

describe("a dialog", () => {
  it("takes the focus to its first action, closes by Escape, a click outside and the cross", async () => {
    const user = sheet();
    const opener = screen.getByRole("button", { name: "Open a dialog" });
    for (const close of [
      (dialog: HTMLElement) => fireEvent(dialog, new Event("cancel", { cancelable: true })),
      (dialog: HTMLElement) => fireEvent.mouseDown(dialog),
      () => user.click(screen.getByRole("button", { name: "Close" })),
    ]) {
      await user.click(opener);
      const dialog = screen.getByRole("dialog", { name: "A question" });
      expect(document.activeElement).toBe(within(dialog).getByRole("button", { name: "Cancel" }));
      await close(dialog);
      expect(screen.queryByRole("dialog")).toBeNull();
      expect(document.activeElement).toBe(opener);
    }
  });
});

describe("a key", () => {
  it("that nobody offers does nothing", () => {
    expect(runByKey(new KeyboardEvent("keydown", { code: "KeyJ", key: "о" }))).toBe(false);
  });
});

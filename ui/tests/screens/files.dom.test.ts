/* What becomes of files that are dropped or picked. */
import { screen, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { asked, heading, open } from "./window";

describe("files", () => {
  it("dropped anywhere are taken in, and each is accounted for, the refused first", async () => {
    const { desk } = open();
    await heading("Среда, 25 ноября");
    desk.drop({ kind: "over" });
    expect(await screen.findByText("Отпустите, чтобы принять")).toBeTruthy();
    desk.drop({ kind: "drop", paths: ["/a/one.pdf", "/a/two.pdf", "/a/three.pdf"] });
    const news = await screen.findByText("Принято: 1 · повторов: 1 · не принято: 1");
    const lines = within(news.parentElement ?? document.body)
      .getAllByRole("listitem")
      .map((line) => line.textContent);
    expect(lines).toEqual([
      "three.pdf — не принят. PDF закрыт паролем. Снимите пароль или попросите заявителя прислать документ без него.",
      "two.pdf — повтор, уже есть в обращении 2026-0048",
      "one.pdf — обращение 2026-0047, 2 страницы",
    ]);
    expect(screen.queryByText("Отпустите, чтобы принять")).toBeNull();
  });

  it("being taken in show how far that is, and can be stopped", async () => {
    const { desk, user } = open();
    await heading("Среда, 25 ноября");
    const whole = desk.call.bind(desk);
    let finish: (() => void) | undefined;
    desk.call = async (name, input) => {
      if (name === "intake") await new Promise<void>((done) => (finish = done));
      if (name === "work.stop") finish?.();
      return whole(name, input);
    };
    desk.drop({ kind: "drop", paths: ["/a/one.pdf", "/a/two.pdf"] });
    desk.emit("progress", { what: "intake", done: 1, total: 2 });
    const bar = await screen.findByRole("progressbar", { name: "Принимаем: 1 из 2" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["1", "2"]);
    await user.click(screen.getByRole("button", { name: "Остановить" }));
    expect(asked(desk, "work.stop")).toHaveLength(1);
    await vi.waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  });

  it("one batch at a time", async () => {
    const { desk } = open({ delay: 20 });
    await heading("Среда, 25 ноября");
    desk.drop({ kind: "drop", paths: ["/a/one.pdf"] });
    desk.drop({ kind: "drop", paths: ["/a/two.pdf"] });
    await screen.findByText(/Предыдущие файлы ещё принимаются/);
    await screen.findByText(/one.pdf — обращение/);
    expect(asked(desk, "intake")).toHaveLength(1);
  });
});

/* Settings and the passphrase. */
import { screen, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { call } from "../../src/api";
import { fail } from "../../stories/desk";
import { asked, go, heading, open } from "./window";

describe("settings", () => {
  it("change the language at once and keep it", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    await user.click(await screen.findByLabelText("English"));
    await heading("Settings");
    expect(document.documentElement.lang).toBe("en");
    expect(asked(desk, "settings.set")).toMatchObject([{ language: "en", time_zone: "Europe/Moscow" }]);
  });

  it("change the look at once", async () => {
    const { user } = open();
    await go(user, /^Настройки/);
    await user.click(await screen.findByLabelText("Тёмное"));
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });

  it("are not kept while something is wrong, and say what", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    const minutes = await screen.findByLabelText(/Закрывать сейф без работы/);
    await user.clear(minutes);
    await user.type(minutes, "0");
    await user.click(screen.getByRole("button", { name: "Сохранить" }));
    expect(screen.getByText("Укажите от 1 до 480 минут.")).toBeTruthy();
    expect(asked(desk, "settings.set")).toEqual([]);
    await user.clear(minutes);
    await user.type(minutes, "5");
    await user.click(screen.getByRole("button", { name: "Сохранить" }));
    await vi.waitFor(() => expect(asked(desk, "settings.set")).toMatchObject([{ lock_after_minutes: 5 }]));
  });

  it("change the passphrase while everything else waits: the vault is closed for that moment", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    await user.click(await screen.findByRole("button", { name: "Сменить парольную фразу" }));
    const whole = desk.call.bind(desk);
    let finish: (() => void) | undefined;
    desk.call = async (name, input) => {
      if (name === "vault.passphrase") await new Promise<void>((done) => (finish = done));
      return whole(name, input);
    };
    const dialog = screen.getByRole("dialog");
    await user.type(within(dialog).getByLabelText("Нынешняя фраза"), "old");
    await user.type(within(dialog).getByLabelText("Новая фраза"), "quite different words");
    await user.type(within(dialog).getByLabelText("Ещё раз"), "quite different words");
    await user.click(within(dialog).getByRole("button", { name: "Сменить" }));
    const before = desk.asked.length;
    const looked = call("vault.state", {});
    expect(desk.asked.length).toBe(before);
    finish?.();
    await looked;
    expect(
      desk.asked
        .slice(before)
        .map((one) => one.name)
        .slice(0, 2),
    ).toEqual(["vault.passphrase", "vault.state"]);
    await screen.findByText("Парольная фраза сменена.");
  });

  it("say beside the field that the old passphrase did not fit", async () => {
    const { user, desk } = open();
    desk.answer["vault.passphrase"] = () => fail("wrong-passphrase");
    await go(user, /^Настройки/);
    await user.click(await screen.findByRole("button", { name: "Сменить парольную фразу" }));
    const dialog = screen.getByRole("dialog");
    await user.type(within(dialog).getByLabelText("Нынешняя фраза"), "old");
    await user.type(within(dialog).getByLabelText("Новая фраза"), "quite different words");
    await user.type(within(dialog).getByLabelText("Ещё раз"), "quite different words");
    await user.click(within(dialog).getByRole("button", { name: "Сменить" }));
    expect((await within(dialog).findByText(/не подошла/)).className).toContain("error");
  });

  it("keep the watched folder, what becomes of its files and the reading at once", async () => {
    const { user, desk } = open();
    await go(user, /^Настройки/);
    desk.picked = ["/mnt/сканы"];
    await user.click(await screen.findByRole("button", { name: "Другая папка" }));
    await screen.findByText("/mnt/сканы");
    await user.click(screen.getByRole("checkbox", { name: /^Убирать принятые файлы/ }));
    await user.click(screen.getByRole("checkbox", { name: /^Читать сканы/ }));
    await user.click(screen.getByRole("button", { name: "Не следить" }));
    await screen.findByRole("button", { name: "Выбрать папку" });
    expect(asked(desk, "settings.set")).toMatchObject([
      { watched_folder: "/mnt/сканы", move_taken: true },
      { move_taken: false, read_scans: true },
      { read_scans: false },
      { watched_folder: "" },
    ]);
  });

  it("say which fences stand, which programs are missing and what that means", async () => {
    const { user } = open();
    await go(user, /^Настройки/);
    const machine = await screen.findByRole("region", { name: "Этот компьютер" });
    await within(machine).findByText("стоит 2 из 3");
    expect(within(machine).getByText(/Система не закрывает лишние вызовы ядра/)).toBeTruthy();
    expect(within(machine).getByText("tesseract 5.3.0")).toBeTruthy();
    expect(within(machine).getByText(/вверх ногами: нужен пакет tesseract-ocr-osd/)).toBeTruthy();
    expect(within(machine).getByText(/пакет libheif-examples.*попросите прислать JPEG или PDF/s)).toBeTruthy();
  });
});

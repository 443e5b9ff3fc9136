/* What becomes of files that are dropped or picked. */
import { screen, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { file } from "../../stories/desk";
import { asked, go, heading, open } from "./window";

describe("files", () => {
  it("dropped anywhere are taken in, and each is accounted for, the refused first", async () => {
    const { desk } = open();
    await heading("Среда, 25 ноября");
    desk.drop({ kind: "over" });
    expect(await screen.findByText("Отпустите, чтобы принять")).toBeTruthy();
    desk.drop({ kind: "drop", paths: ["/a/one.pdf", "/a/two.pdf", "/a/three.pdf"] });
    const report = await screen.findByRole("dialog", { name: "Что стало с файлами" });
    expect(within(report).getByRole("status").textContent).toBe("Принято: 1 · повторов: 1 · не принято: 1");
    const lines = within(report)
      .getAllByRole("listitem")
      .map((line) => line.textContent?.replace(/\s+/g, " ").trim());
    expect(lines[0]).toMatch(/^не принят three\.pdf .*парол/);
    expect(lines[1]).toMatch(/^повтор two\.pdf такой файл уже есть 2026-0048$/);
    expect(lines[2]).toMatch(/^принят one\.pdf 2 страницы 2026-0047$/);
    expect(screen.queryByText("Отпустите, чтобы принять")).toBeNull();
  });

  it("that ask for a password get it beside them, and it is not kept", async () => {
    const { desk, user } = open();
    await heading("Среда, 25 ноября");
    desk.drop({ kind: "drop", paths: ["/a/one.pdf", "/a/two.pdf", "/a/three.pdf"] });
    const report = await screen.findByRole("dialog", { name: "Что стало с файлами" });
    const field = within(report).getByLabelText<HTMLInputElement>("Пароль к файлу three.pdf");
    expect(field.type).toBe("password");
    await user.type(field, "0000{Enter}");
    await vi.waitFor(() =>
      expect(asked(desk, "intake").at(-1)).toEqual({ paths: ["/a/three.pdf"], passwords: ["0000"] }),
    );
    expect(field.value).toBe("");
    desk.answer["intake"] = ({ paths }) => ({ files: paths.map((path) => file(path, { request: "2026-0051" })) });
    await user.type(await within(report).findByLabelText("Пароль к файлу three.pdf"), "1234{Enter}");
    await within(report).findByRole("button", { name: "Открыть 2026-0051" });
    expect(within(report).queryByLabelText(/Пароль/)).toBeNull();
    expect(within(report).getByRole("status").textContent).toBe("Принято: 2 · повторов: 1 · не принято: 0");
  });

  it("show their parts beneath them, with what each is", async () => {
    const { desk, user } = open();
    await heading("Среда, 25 ноября");
    desk.drop({ kind: "drop", paths: ["/a/письмо.eml"] });
    const report = await screen.findByRole("dialog", { name: "Что стало с файлами" });
    const parts = within(report).getByRole("list", { name: "Что внутри: письмо.eml" });
    const lines = within(parts)
      .getAllByRole("listitem")
      .map((line) => line.textContent?.replace(/\s+/g, " ").trim());
    expect(lines[0]).toContain("принят Заявление.pdf вложение");
    expect(lines[1]).toContain("принят Заявление.pdf.sig подпись к файлу");
    expect(lines[3]).toContain("не принят анкета.docx вложение");
    desk.answer["intake"] = ({ paths }) => ({ files: paths.map((path) => file(path, { outcome: "duplicate" })) });
    await user.type(within(report).getByLabelText("Пароль к файлу паспорт.pdf"), "0000{Enter}");
    await within(report).findByText(/С этим паролем ничего не открылось/);
    expect(within(parts).getAllByRole("listitem")).toHaveLength(4);
    delete desk.answer["intake"];
    await user.type(within(report).getByLabelText("Пароль к файлу паспорт.pdf"), "1234{Enter}");
    await vi.waitFor(() =>
      expect(asked(desk, "intake").at(-1)).toEqual({ paths: ["/a/письмо.eml"], passwords: ["1234"] }),
    );
  });

  it("cannot lie about themselves by their names", async () => {
    const { desk } = open();
    await heading("Среда, 25 ноября");
    desk.answer["intake"] = ({ paths }) => ({
      files: paths.map((path) => file(path, { outcome: "refused", request: null, code: "damaged" })),
    });
    desk.drop({ kind: "drop", paths: ["/a/счёт\u202efdp.exe\nпринят.pdf"] });
    const report = await screen.findByRole("dialog", { name: "Что стало с файлами" });
    expect(within(report).getByText("счёт\ufffdfdp.exe\ufffdпринят.pdf")).toBeTruthy();
  });

  it("can be looked at again from the inbox", async () => {
    const { desk, user } = open();
    await heading("Среда, 25 ноября");
    desk.drop({ kind: "drop", paths: ["/a/one.pdf", "/a/two.pdf"] });
    const report = await screen.findByRole("dialog", { name: "Что стало с файлами" });
    await user.click(within(report).getAllByRole("button", { name: "Открыть 2026-0047" })[0]!);
    await go(user, /^Входящие/);
    await user.click(await screen.findByRole("button", { name: "Последний приём: 2 файла" }));
    await screen.findByRole("dialog", { name: "Что стало с файлами" });
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

describe("the watched folder", () => {
  it("says what it brought, and what was refused until somebody looked", async () => {
    const { user } = open();
    await screen.findByText("1 файл из папки «Входящие» не принят");
    await user.click(screen.getByRole("button", { name: "Показать" }));
    const report = await screen.findByRole("dialog", { name: "Что стало с файлами" });
    expect(within(report).getByText("отчёт.xlsx")).toBeTruthy();
    expect(within(report).queryByText("scan_0030.pdf")).toBeNull();
    expect(screen.queryByText(/из папки/)).toBeNull();
  });

  it("that cannot be reached is said where letters are waited for", async () => {
    const { desk, user } = open();
    desk.answer["watch.state"] = () => ({ folder: "/mnt/сканы", reachable: false, waiting: 0, recent: [] });
    await go(user, /^Входящие/);
    await go(user, /^Сегодня/);
    await screen.findByText("Папка «сканы» недоступна");
    await go(user, /^Входящие/);
    await screen.findByText("Папка «сканы» недоступна");
  });

  it("makes the lists ask again when it was emptied, and no event of progress does", async () => {
    const { desk } = open();
    await heading("Среда, 25 ноября");
    await new Promise((done) => setTimeout(done, 20));
    const before = asked(desk, "today").length;
    desk.emit("progress", { what: "intake", done: 2, total: 2 });
    desk.emit("progress", { what: "reading", done: 2, total: 2 });
    await new Promise((done) => setTimeout(done, 20));
    expect(asked(desk, "today")).toHaveLength(before);
    desk.emit("changed", null);
    await vi.waitFor(() => expect(asked(desk, "today")).toHaveLength(before + 1));
  });
});

describe("the reading of scans", () => {
  it("is told by its events alone, and can be halted", async () => {
    const { desk, user } = open();
    await heading("Среда, 25 ноября");
    await vi.waitFor(() => expect(asked(desk, "reading.state")).toHaveLength(1));
    await new Promise((done) => setTimeout(done, 20));
    desk.emit("progress", { what: "reading", done: 29, total: 41 });
    await screen.findByText("Читаю сканы: осталось 12 страниц");
    expect(asked(desk, "reading.state")).toHaveLength(1);
    desk.answer["reading.pause"] = ({ paused }) => ({ waiting: 12, read: 29, failed: 0, paused });
    await user.click(screen.getByRole("button", { name: "Приостановить чтение" }));
    await screen.findByText("Чтение сканов стоит: осталось 12 страниц");
    await user.click(screen.getByRole("button", { name: "Продолжить чтение" }));
    expect(asked(desk, "reading.pause")).toEqual([{ paused: true }, { paused: false }]);
  });
});

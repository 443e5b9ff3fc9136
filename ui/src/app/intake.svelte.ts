/* Bringing files in, from a dialog or dropped on the window, and saying what became of each. */
import { call, isFailure, onEvent, pickFiles, type IntakeFile } from "../api";
import { toast } from "../kit";
import { errorWords, t } from "../text";
import type { Screen } from "./places";

export class Intake {
  running = $state(false);
  progress: { done: number; total: number } | undefined = $state();
  readonly #go: (screen: Exclude<Screen, "requests">) => void;

  constructor(go: (screen: Exclude<Screen, "requests">) => void) {
    this.#go = go;
  }

  /** Asks for files, or for a folder, and takes them in. */
  async pick(folder: boolean): Promise<void> {
    const paths = await pickFiles({
      title: t(folder ? "intake-pick-folder" : "intake-pick-files"),
      folder,
      filters: folder
        ? []
        : [
            { name: t("intake-file-kinds"), extensions: ["pdf", "jpg", "jpeg", "png", "tif", "tiff"] },
            { name: t("intake-all-files"), extensions: ["*"] },
          ],
    });
    if (paths.length > 0) await this.take(paths);
  }

  /** Takes files in; one batch at a time. */
  async take(paths: string[]): Promise<void> {
    if (this.running) {
      toast({ tone: "warning", text: t("intake-busy") });
      return;
    }
    this.running = true;
    const stop = onEvent("progress", (progress) => {
      if (progress.what === "intake") this.progress = progress;
    });
    try {
      const { files } = await call("intake", { paths });
      this.#tell(files);
    } catch (thrown) {
      const words = errorWords(thrown);
      if (!isFailure(thrown, "vault-locked")) toast({ tone: "late", text: `${words.what} ${words.todo}` });
    } finally {
      stop();
      this.running = false;
      this.progress = undefined;
    }
  }

  /** Asks the desk to stop; files that were not opened are told apart in the result. */
  async stop(): Promise<void> {
    await call("work.stop", {});
  }

  #tell(files: readonly IntakeFile[]) {
    const number = (outcome: IntakeFile["outcome"]) => files.filter((file) => file.outcome === outcome).length;
    const refused = number("refused");
    toast({
      tone: refused > 0 ? "warning" : "accent",
      text: t("intake-result", {
        imported: number("imported"),
        duplicates: number("duplicate"),
        refused,
        files: files.length,
      }),
      details: [...files].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]).map(fileWords),
      action: { label: t("intake-open-inbox"), run: () => this.#go("inbox") },
    });
  }
}

/** What the officer has to deal with comes first. */
const ORDER: Record<IntakeFile["outcome"], number> = { refused: 0, duplicate: 1, imported: 2 };

function fileWords(file: IntakeFile): string {
  const name = file.path.split("/").at(-1) ?? file.path;
  if (file.outcome === "refused") {
    const words = errorWords({ code: file.code ?? "unknown", params: file.params });
    return t("intake-file-refused", { name, ...words });
  }
  if (file.outcome === "duplicate") return t("intake-file-duplicate", { name, request: file.request ?? "" });
  return t("intake-file-imported", { name, request: file.request ?? "", pages: file.pages ?? 0 });
}

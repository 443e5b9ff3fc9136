/* Bringing files in, from a dialog or dropped on the window, and saying what became of each. */
import { call, isFailure, onEvent, pickFiles, type IntakeFile, type IntakeInput } from "../api";
import { toast } from "../kit";
import { errorWords, fileName, t, type Trouble } from "../text";
import { every, inOrder, renewed, requestsOf, sums } from "./report";

/** Kinds of files that the dialog offers; what a file is, is told by its content. */
const EXTENSIONS = [
  ...["pdf", "jpg", "jpeg", "png", "tif", "tiff", "heic", "heif", "avif", "webp", "bmp", "jp2", "j2k"],
  ...["eml", "zip", "sig", "p7s", "sgn"],
];

export class Intake {
  running = $state(false);
  progress: { done: number; total: number } | undefined = $state();
  /** What became of the files of the last batch, or of those from the watched folder, while it is looked at. */
  report: readonly IntakeFile[] | undefined = $state.raw();
  /** The last batch that was brought in by hand. */
  last: readonly IntakeFile[] = $state.raw([]);
  readonly #open: (request: string | undefined) => void;

  /** `open` shows a request, or the inbox. */
  constructor(open: (request: string | undefined) => void) {
    this.#open = open;
  }

  /** Asks for files, or for a folder, and takes them in. */
  async pick(folder: boolean): Promise<void> {
    const paths = await pickFiles({
      title: t(folder ? "intake-pick-folder" : "intake-pick-files"),
      folder,
      filters: folder
        ? []
        : [
            { name: t("intake-file-kinds"), extensions: EXTENSIONS },
            { name: t("intake-all-files"), extensions: ["*"] },
          ],
    });
    if (paths.length > 0) await this.take(paths);
  }

  /** Takes files in; one batch at a time. */
  async take(paths: string[]): Promise<void> {
    const answer = await this.#run({ paths });
    if (answer === undefined) return;
    if ("what" in answer) toast({ tone: "late", text: `${answer.what} ${answer.todo}` });
    else this.#tell(answer.files);
  }

  /** Takes one file of the report in again, with the password it asked for; the password is not kept. */
  async retry(file: IntakeFile, password: string): Promise<Trouble | undefined> {
    const answer = await this.#run({ paths: [file.path], passwords: [password] });
    if (answer === undefined || "what" in answer) return answer;
    const next = answer.files.find(({ path }) => path === file.path) ?? answer.files[0];
    if (next === undefined || this.report === undefined) return undefined;
    const ours = this.report === this.last;
    const before = sums(this.report).refused;
    this.report = renewed(this.report, file, next);
    if (ours) this.last = this.report;
    const opened = sums(this.report).refused < before;
    // a file that is refused again says why by itself; one that was taken in has nothing more to say
    return opened || file.outcome === "refused"
      ? undefined
      : { what: t("intake-password-nothing"), todo: t("intake-password-nothing-todo") };
  }

  /** Asks the desk to stop; files that were not opened are told apart in the result. */
  async stop(): Promise<void> {
    await call("work.stop", {});
  }

  /** Lays open what became of files that came by themselves. */
  show(files: readonly IntakeFile[]): void {
    this.report = inOrder(files);
  }

  open(request: string | undefined): void {
    this.report = undefined;
    this.#open(request);
  }

  /** The answer, or what went wrong; nothing when a batch is under way or the vault was locked. */
  async #run(input: IntakeInput): Promise<{ files: IntakeFile[] } | Trouble | undefined> {
    if (this.running) {
      toast({ tone: "warning", text: t("intake-busy") });
      return undefined;
    }
    this.running = true;
    const stop = onEvent("progress", (progress) => {
      if (progress.what === "intake") this.progress = progress;
    });
    try {
      return await call("intake", input);
    } catch (thrown) {
      return isFailure(thrown, "vault-locked") ? undefined : errorWords(thrown);
    } finally {
      stop();
      this.running = false;
      this.progress = undefined;
    }
  }

  /* What went smoothly is only news; anything else is laid open, file by file. */
  #tell(files: IntakeFile[]) {
    this.last = inOrder(files);
    const { all, imported } = sums(files);
    if (imported < all) {
      this.report = this.last;
      return;
    }
    const [only, ...more] = requestsOf(files);
    const one = more.length === 0 ? only : undefined;
    toast({
      tone: "accent",
      text: summary(files),
      details: every(files).map(fileWords),
      action: {
        label: one === undefined ? t("intake-open-inbox") : t("intake-open-request", { request: one }),
        run: () => this.open(one),
      },
    });
  }
}

/** "Принято: 3 · повторов: 1 · не принято: 2". */
export function summary(files: readonly IntakeFile[]): string {
  const { all, imported, duplicate, refused } = sums(files);
  return t("intake-result", { imported, duplicates: duplicate, refused, files: all });
}

function fileWords(file: IntakeFile): string {
  return t("intake-file-imported", {
    name: fileName(file.path),
    request: file.request ?? "",
    pages: file.pages ?? 0,
  });
}

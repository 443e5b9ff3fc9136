/* What goes on by itself while the desk is open: the watched folder is emptied, scans are read. The
   host tells how far it is; the numbers of an event are shown as they come, because asking for them
   would keep the vault open. What was taken in is read again when somebody is there to see it. */
import {
  call,
  changed,
  load,
  onEvent,
  whenWorking,
  type IntakeFile,
  type Loaded,
  type ReadingView,
  type WatchView,
} from "../api";

export class Background {
  readonly watch: Loaded<WatchView> = load(() => call("watch.state", {}));
  readonly reading: Loaded<ReadingView> = load(() => call("reading.state", {}));
  /** Refused files of the watched folder that were looked at. */
  seen: readonly string[] = $state.raw([]);
  /** Pages still to be read, by the newest event; an answer of the desk is as new. */
  #told: { left: number; at: ReadingView | undefined } | undefined = $state.raw();

  constructor() {
    $effect(() => {
      let forget = () => {};
      const stops = [
        onEvent("changed", () => (forget = whenWorking(changed))),
        onEvent("progress", ({ what, done, total }) => {
          if (what === "reading") this.#told = { left: Math.max(0, total - done), at: this.reading.data };
        }),
      ];
      return () => {
        stops.forEach((stop) => stop());
        forget();
      };
    });
  }

  get left(): number {
    const told = this.#told;
    return told !== undefined && told.at === this.reading.data ? told.left : (this.reading.data?.waiting ?? 0);
  }

  get paused(): boolean {
    return this.reading.data?.paused ?? false;
  }

  /** Says that somebody looked at what became of these files. */
  saw(files: readonly IntakeFile[]): void {
    this.seen = [...new Set([...this.seen, ...files.map(({ path }) => path)])];
  }

  async pause(paused: boolean): Promise<void> {
    this.reading.put(await call("reading.pause", { paused }));
  }
}

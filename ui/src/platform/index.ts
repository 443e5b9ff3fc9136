/* What the window asks of the machine under it. One implementation stands on Tauri (tauri.ts,
   the only file that imports it); stories and tests bring their own. */

export type PageImageOptions = {
  /** Longer side of the picture, in device pixels. */
  side: number;
};

export type FileFilter = { name: string; extensions: string[] };

/** Files dragged over the window: `over` while they hover, `drop` with their paths. */
export type DropEvent = { kind: "over" } | { kind: "leave" } | { kind: "drop"; paths: string[] };

/** News that the host sends by itself. */
export type HostEvents = {
  /** The vault was locked from outside the screens: idle, screen lock, tray. */
  "vault-locked": null;
  /** A notification was clicked: open this request, after unlocking. */
  "open-request": string;
  /** Something came or was read by itself. */
  changed: null;
  /** Long work: so many files, pages or bytes of so many; `reading` goes on in the background. */
  progress: { what: "intake" | "find" | "reading"; done: number; total: number };
};

export type Platform = {
  /** Runs a call of the contract. Rejects with a Failure. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Address of a rendered page of a document; bytes come over the application's own scheme. */
  pageImageUrl(document: number, page: number, options: PageImageOptions): string;
  /** Address of a finished answer's page, as the PDF shows it. */
  answerImageUrl(answer: number, page: number, options: PageImageOptions): string;
  onFilesDropped(handle: (event: DropEvent) => void): () => void;
  /** Paths of files the person picked, or none. */
  pickFiles(options: {
    title: string;
    filters?: FileFilter[];
    multiple?: boolean;
    folder?: boolean;
  }): Promise<string[]>;
  /** Where the person wants a file to be written, or nothing. Writing is a call of its own. */
  saveFile(options: { title: string; name: string; filters?: FileFilter[] }): Promise<string | undefined>;
  onEvent<K extends keyof HostEvents>(name: K, handle: (payload: HostEvents[K]) => void): () => void;
  /** The frame of the window follows the chosen appearance; null leaves it to the system. */
  /** Locks the vault and ends the program; closing the window only hides it. */
  quit(): void;
  setAppearance(appearance: "light" | "dark" | null): void;
};

let current: Platform | undefined;

/** Says which machine this window stands on; once, before anything is drawn. */
export function standOn(platform: Platform): void {
  current = platform;
}

export function platform(): Platform {
  if (!current) throw new Error("standOn() comes first");
  return current;
}

/* The real machine. Commands and events of the shell have these names on the Rust side too. */
import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { HostEvents, PageImageOptions, Platform } from "./index";

export const tauri: Platform = {
  call: (name, input) => invoke("call", { name, input }),
  pageImageUrl: (document, page, options) => imageUrl(`document/${document}/${page}`, options),
  answerImageUrl: (answer, page, options) => imageUrl(`answer/${answer}/${page}`, options),
  onFilesDropped: (handle) =>
    unsubscribe(
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop") handle({ kind: "drop", paths: payload.paths });
        else if (payload.type === "leave") handle({ kind: "leave" });
        else if (payload.type === "enter") handle({ kind: "over" });
      }),
    ),
  async pickFiles({ title, filters = [], multiple = true, folder = false }) {
    const picked = await open({ title, filters, multiple, directory: folder });
    if (picked === null) return [];
    return Array.isArray(picked) ? picked : [picked];
  },
  async saveFile({ title, name, filters = [] }) {
    return (await save({ title, defaultPath: name, filters })) ?? undefined;
  },
  onEvent<K extends keyof HostEvents>(name: K, handle: (payload: HostEvents[K]) => void) {
    const subscribed = listen<HostEvents[K]>(name, (event) => handle(event.payload));
    // A request that was asked for before the screens could hear is asked for again.
    if (name === "open-request") void subscribed.then(() => invoke("ready"));
    return unsubscribe(subscribed);
  },
  quit: () => void invoke("quit"),
  setAppearance: (appearance) => void getCurrentWindow().setTheme(appearance),
};

/** The host refuses larger pictures (A4 at 400 dpi). */
const LARGEST_SIDE = 4700;

function imageUrl(path: string, { side }: PageImageOptions): string {
  return `${convertFileSrc("", "page")}${path}?side=${Math.min(LARGEST_SIDE, Math.ceil(side))}`;
}

/* Tauri subscribes asynchronously; a component may leave before that happened. */
function unsubscribe(subscribed: Promise<() => void>): () => void {
  let left = false;
  void subscribed.then((stop) => left && stop());
  return () => {
    left = true;
    void subscribed.then((stop) => stop());
  };
}

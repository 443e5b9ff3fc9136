/**
 * Everything the viewer does, by name and key: one list for the palette, help and the keyboard. Keys
 * that scroll or that other parts of the screen need (arrows, Page Up) work in the viewer only.
 */
import type { Command } from "../../../kit";
import { t } from "../../../text";
import type { PageCare } from "./page-care.svelte";
import type { Room } from "./room.svelte";
import type { Viewer } from "./viewer.svelte";
import { zoomedIn, zoomedOut } from "./view";

export interface Acts {
  readonly viewer: Viewer;
  readonly room: Room;
  readonly care: PageCare | null;
  readonly look: (() => void) | null;
  readonly jump: () => void;
  readonly print: () => void;
  readonly split: () => void;
}

type Item = Pick<Command, "run"> & { readonly id: string; readonly keys?: string; readonly helpOnly?: boolean };

export function viewerCommands(acts: Acts): Command[] {
  const items = [...moving(acts), ...looking(acts), ...(acts.care === null ? [] : caring(acts, acts.care))];
  return items.map(({ id, ...rest }) => ({
    id: `viewer-${id}`,
    label: t(`request-do-${id}`),
    group: t("request-viewer-tools"),
    ...rest,
  }));
}

function moving({ viewer, jump, look }: Acts): Item[] {
  return [
    { id: "page-next", keys: "Ctrl+PageDown", run: () => viewer.step(1) },
    { id: "page-previous", keys: "Ctrl+PageUp", run: () => viewer.step(-1) },
    { id: "page-first", keys: "Alt+Home", run: () => viewer.go(0) },
    { id: "page-last", keys: "Alt+End", run: () => viewer.go(viewer.sheets.length - 1) },
    { id: "page-jump", keys: "G", run: jump },
    { id: "document-next", keys: "Shift+PageDown", run: () => viewer.stepDocument(1) },
    { id: "document-previous", keys: "Shift+PageUp", run: () => viewer.stepDocument(-1) },
    ...(look === null ? [] : [{ id: "find", keys: "Ctrl+F", run: look }]),
    { id: "found-next", keys: "F3", run: () => viewer.stepFound(1) },
    { id: "found-previous", keys: "Shift+F3", run: () => viewer.stepFound(-1) },
    { id: "list", keys: "L", run: () => viewer.showList(!viewer.listShown) },
  ];
}

function looking({ viewer, room, print }: Acts): Item[] {
  return [
    { id: "zoom-in", keys: "=", run: () => room.zoom(zoomedIn(viewer.zoom)) },
    { id: "zoom-out", keys: "-", run: () => room.zoom(zoomedOut(viewer.zoom)) },
    { id: "fit-width", keys: "0", run: () => viewer.fitTo("width") },
    { id: "fit-page", keys: "9", run: () => viewer.fitTo("page") },
    { id: "fit-paper", keys: "1", run: () => room.zoom(1) },
    { id: "contrast", keys: "C", run: () => viewer.changeContrast() },
    { id: "invert", keys: "I", run: () => viewer.changeLook({ inverted: !viewer.look.inverted }) },
    { id: "straighten", keys: "D", run: () => (viewer.straight = !viewer.straight) },
    { id: "text", keys: "T", run: () => (viewer.textShown = !viewer.textShown) },
    { id: "print", keys: "Ctrl+P", run: print },
  ];
}

function caring({ viewer, split }: Acts, care: PageCare): Item[] {
  const { sheet } = viewer;
  const undo = care.undoable === null ? [] : [{ id: "undo", ...untyped("Ctrl+Z"), run: () => void care.undo() }];
  if (sheet === null || sheet.pageless !== undefined) return undo;
  return [
    { id: "turn-right", keys: "R", run: () => void care.turn(sheet, 1) },
    { id: "turn-left", keys: "Shift+R", run: () => void care.turn(sheet, -1) },
    ...(care.canSplit(sheet) ? [{ id: "split", run: split }] : []),
    ...undo,
  ];
}

/** While the officer types, Ctrl+Z takes back what was typed. */
function untyped(keys: string): { keys?: string } {
  return document.activeElement?.matches("input:not([type=radio], [type=checkbox]), textarea") ? {} : { keys };
}

const NUDGE = 60;

/** What the keys do while the focus is in the viewer. */
export function viewerKeys({ viewer, room, selectAll }: Acts & { selectAll: () => void }): Record<string, () => void> {
  return {
    "+": () => room.zoom(zoomedIn(viewer.zoom)),
    PageDown: () => viewer.step(1),
    PageUp: () => viewer.step(-1),
    Home: () => viewer.go(0),
    End: () => viewer.go(viewer.sheets.length - 1),
    ArrowDown: () => room.nudge(0, NUDGE),
    ArrowUp: () => room.nudge(0, -NUDGE),
    ArrowRight: () => room.nudge(NUDGE, 0),
    ArrowLeft: () => room.nudge(-NUDGE, 0),
    "Ctrl+A": selectAll,
  };
}

/* What can be done now, by name and by key. Whoever is on the screen says what it offers; the
   palette lists it, help explains it and one listener of the window runs it.

   Letters are read by their place on the keyboard (event.code): "J" works in the Russian layout
   too, where the same key types "о". Nothing fires while the person types, except chords with
   Ctrl or Alt. */

import { untrack } from "svelte";

export type Command = {
  id: string;
  label: string;
  /** The heading under which the palette and help show it. */
  group: string;
  /** "J", "Shift+J", "Ctrl+K", "?", "Delete", "1". */
  keys?: string | undefined;
  run: () => void;
  /** Shown in help, not in the palette (moving along a list is no command one would search for). */
  helpOnly?: boolean;
};

type Offer = () => readonly Command[];

let offered: readonly Offer[] = $state.raw([]);

/** Offers commands while the component that calls it is on the screen. */
export function offerCommands(offer: Offer): void {
  $effect(() => {
    untrack(() => (offered = [...offered, offer]));
    return () => {
      offered = offered.filter((other) => other !== offer);
    };
  });
}

/** Everything offered now; of two with the same key the later wins. */
export function allCommands(): readonly Command[] {
  return offered.flatMap((offer) => offer());
}

/** Runs the command whose key was pressed; true when there was one. */
export function runByKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const chord = event.ctrlKey || event.altKey || event.metaKey;
  if (!chord && isTyping(event.target)) return false;
  const command = allCommands().findLast((one) => one.keys !== undefined && matches(one.keys, event));
  if (!command) return false;
  event.preventDefault();
  command.run();
  return true;
}

function matches(keys: string, event: KeyboardEvent): boolean {
  if (keys === "?") return event.key === "?" && !event.ctrlKey && !event.altKey;
  const parts = keys.split("+");
  const key = parts.pop() ?? "";
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl !== parts.includes("Ctrl") || event.altKey !== parts.includes("Alt")) return false;
  if (event.shiftKey !== parts.includes("Shift")) return false;
  if (/^[A-Z]$/.test(key)) return event.code === `Key${key}`;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  return event.key === (NAMES[key] ?? key);
}

const NAMES: Record<string, string> = {
  Esc: "Escape",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
};

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

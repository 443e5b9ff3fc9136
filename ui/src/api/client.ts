import { platform } from "../platform";
import { changed } from "./changes.svelte";
import type { Calls, Failure } from "./generated";

/** Calls after which no open view is older than before; after every other they ask again. */
const HARMLESS: ReadonlySet<keyof Calls> = new Set<keyof Calls>([
  "answer.save",
  "calendar.month",
  "calendar.show",
  "deadline",
  "deadline.print",
  "document.find",
  "document.original",
  "document.show",
  "document.text",
  "findings",
  "journal.show",
  "journal.verify",
  "machine",
  "reading.pause",
  "reading.state",
  "report.draft",
  "request.show",
  "requests",
  "settings.show",
  "sources",
  "statistics",
  "statistics.save",
  "today",
  "remind",
  "reminders",
  "background.show",
  "deadline.print",
  "ics.save",
  "vault.check",
  "vault.create",
  "vault.info",
  "vault.lock",
  "vault.state",
  "vault.touch",
  "vault.unlock",
  "watch.state",
  "work.stop",
]);

let whenLocked: () => void = () => undefined;

/** Says what to do when a call finds the vault locked: it locks itself, and nobody else may tell. */
export function onLocked(act: () => void): void {
  whenLocked = act;
}

/* While the passphrase changes or a pack is taken back, the desk closes the vault for a moment: a question asked then would
   find it locked. Everything else waits. */
let rekeying: Promise<unknown> = Promise.resolve();

/** Runs a call. Rejects with a `Failure`; its words come from `errorWords`. */
export async function call<K extends keyof Calls>(name: K, input: Calls[K]["input"]): Promise<Calls[K]["output"]> {
  await rekeying;
  const answer = platform().call(name, input) as Promise<Calls[K]["output"]>;
  if (name === "vault.passphrase" || name === "handover.take") rekeying = answer.catch(() => undefined);
  try {
    const output = await answer;
    if (!HARMLESS.has(name)) changed();
    return output;
  } catch (thrown) {
    if (isFailure(thrown, "vault-locked")) whenLocked();
    throw thrown;
  }
}

/** Whether something thrown is a failure of a call. */
export function isFailure(thrown: unknown, code?: string): thrown is Failure {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return false;
  return code === undefined || thrown.code === code;
}

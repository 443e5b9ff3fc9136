/* What became of files, for reading: every file and every part of it counted once, and what needs
   somebody first. Pure. */
import type { IntakeFile } from "../api";

export type Outcome = IntakeFile["outcome"];
export type Sums = Record<Outcome, number> & { all: number };

/** What somebody has to deal with comes first. */
const ORDER: Record<Outcome, number> = { refused: 0, duplicate: 1, imported: 2 };

/** Files with all that came out of them, each once. */
export function every(files: readonly IntakeFile[]): IntakeFile[] {
  return files.flatMap((file) => [file, ...every(file.parts)]);
}

export function sums(files: readonly IntakeFile[]): Sums {
  const all = every(files);
  const number = (outcome: Outcome) => all.filter((file) => file.outcome === outcome).length;
  return { all: all.length, imported: number("imported"), duplicate: number("duplicate"), refused: number("refused") };
}

/** The worst that became of a file or a part of it. */
export function worst(file: IntakeFile): Outcome {
  const first = every([file]).toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome])[0];
  return first?.outcome ?? file.outcome;
}

/** Files with trouble first; otherwise as they lay. */
export function inOrder(files: readonly IntakeFile[]): IntakeFile[] {
  return files.toSorted((a, b) => ORDER[worst(a)] - ORDER[worst(b)]);
}

/** Files of which something became that. */
export function having(files: readonly IntakeFile[], outcome: Outcome): IntakeFile[] {
  return files.filter((file) => every([file]).some((one) => one.outcome === outcome));
}

export function asksForPassword({ outcome, code }: IntakeFile): boolean {
  return outcome === "refused" && (code === "encrypted" || code === "wrong-password");
}

/** Requests that were opened or added to. */
export function requestsOf(files: readonly IntakeFile[]): string[] {
  const imported = every(files).filter((file) => file.outcome === "imported");
  return [...new Set(imported.flatMap(({ request }) => (request === null ? [] : [request])))];
}

/**
 * The list after one of its files was taken in again. What lay in a vault already is a repeat the
 * second time: only what came out of it is news.
 */
export function renewed(files: readonly IntakeFile[], old: IntakeFile, next: IntakeFile): IntakeFile[] {
  const same = old.outcome !== "refused" && next.outcome === "duplicate";
  const kept = same ? { ...old, parts: next.parts.length > 0 ? next.parts : old.parts } : next;
  return files.map((file) => (file === old ? kept : file));
}

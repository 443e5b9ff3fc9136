/* A year to be loaded, as it is typed: a file, or the transfers of the decree itself. */
import type { LoadCalendar, MoveView } from "../../../api";
import { readDate, t } from "../../../text";

export type Way = "file" | "decree";

export type Draft = {
  way: Way | "";
  path: string | undefined;
  year: string;
  number: string;
  date: string;
  moves: { from: string; to: string }[];
};

export type Wrong = {
  way?: string;
  path?: string;
  year?: string;
  number?: string;
  date?: string;
  moves?: (string | undefined)[];
};

export function emptyDraft(year: number): Draft {
  return { way: "", path: undefined, year: String(year), number: "", date: "", moves: [{ from: "", to: "" }] };
}

/** What keeps it from being asked, each beside its field. */
export function problems(draft: Draft): Wrong {
  const wrong: Wrong = {};
  if (draft.way === "") return { way: t("load-lacks-way") };
  if (draft.way === "file" && draft.path === undefined) wrong.path = t("load-lacks-file");
  if (!/^\d{4}$/.test(draft.year.trim())) wrong.year = t("load-year-wrong");
  const decreed = draft.way === "decree" || draft.number.trim() !== "" || draft.date.trim() !== "";
  if (decreed && !/^\d{1,5}$/.test(draft.number.trim())) wrong.number = t("load-number-wrong");
  if (decreed && readDate(draft.date) === null) wrong.date = t("requests-date-unread");
  if (draft.way === "decree") {
    const rows = draft.moves.map((move, n) => moveProblem(move, draft, n));
    if (rows.some((row) => row !== undefined)) wrong.moves = rows;
  }
  return wrong;
}

/** The year as the desk understands it; nothing while something is wrong. */
export function loadOf(draft: Draft): Omit<LoadCalendar, "apply"> | undefined {
  if (Object.keys(problems(draft)).length > 0) return undefined;
  const date = readDate(draft.date);
  return {
    year: Number(draft.year),
    ...(draft.way === "file" && draft.path !== undefined ? { path: draft.path } : {}),
    ...(date === null ? {} : { decree: { number: Number(draft.number), date } }),
    ...(draft.way === "decree" ? { moves: draft.moves.filter(isFilled).flatMap(asMove) } : {}),
  };
}

function isFilled({ from, to }: Draft["moves"][number]): boolean {
  return from.trim() !== "" || to.trim() !== "";
}

function asMove({ from, to }: Draft["moves"][number]): MoveView[] {
  const [a, b] = [readDate(from), readDate(to)];
  return a === null || b === null ? [] : [{ from: a, to: b }];
}

function moveProblem(move: Draft["moves"][number], draft: Draft, n: number): string | undefined {
  if (!isFilled(move)) return n === 0 && !draft.moves.some(isFilled) ? t("load-lacks-moves") : undefined;
  const [read] = asMove(move);
  if (read === undefined) return t("requests-date-unread");
  const year = draft.year.trim();
  return read.from.startsWith(year) && read.to.startsWith(year) ? undefined : t("load-move-year", { year });
}

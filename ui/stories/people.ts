/* Everybody here is invented. */
import type { Kind, NextStep, RequestRow, Stage } from "../src/api";
import { TODAY, daysLeft, due, plus, strip } from "./calendar";

type Sketch = [
  number: number,
  name: string | null,
  kinds: Kind[],
  stage: Stage,
  next: NextStep,
  received: string,
  term?: number,
];

const SKETCHES: Sketch[] = [
  [29, "Громов Пётр Ильич", ["rectification"], "fulfilling", "decide-findings", "2026-11-13", 7],
  [33, "Абдуллаева Зарина Рустамовна", ["access"], "fulfilling", "send-answer", "2026-11-11"],
  [34, "Литвин Олег", ["deletion"], "fulfilling", "make-report", "2026-11-11"],
  [38, "Ким Виктория Сергеевна", ["third-parties"], "accepted", "find", "2026-11-12"],
  [
    39,
    "Константинопольская-Преображенская Александра-Виктория Константиновна",
    ["access", "withdrawal", "marketing"],
    "examining",
    "judge-identity",
    "2026-11-17",
  ],
  [40, null, ["access"], "returned", "wait-for-person", "2026-11-20"],
  [42, "Щербакова Анна Юрьевна", ["access", "withdrawal"], "examining", "judge-signature", "2026-11-20"],
  [43, "Мельник Даниил Андреевич, за сына", ["guardian-consent"], "examining", "judge-identity", "2026-11-24"],
  [44, null, [], "received", "look", "2026-11-24"],
  [45, null, [], "received", "look", "2026-11-24"],
  [46, null, [], "received", "look", "2026-11-25"],
];

const FILES = ["scan_0017.pdf", "IMG_20261124_1802.jpg", "Обращение Сорокиной.pdf"];

export function row(sketch: Sketch): RequestRow {
  const [number, subject, demands, stage, next, received, term = 10] = sketch;
  const open = ["received", "examining", "returned", "accepted", "fulfilling"].includes(stage);
  const last = due(received, term);
  return {
    id: `2026-${String(number).padStart(4, "0")}`,
    subject,
    demands,
    stage,
    received,
    due: open ? last : null,
    days_left: open ? daysLeft(last) : null,
    overdue: open && last < TODAY,
    provisional_calendar: false,
    next,
    documents: 1 + (number % 3 === 0 ? 1 : 0),
    first_document: subject === null ? (FILES[number % FILES.length] ?? null) : null,
    strip: open ? strip(received, last) : [],
    found: null,
  };
}

export const ROWS: RequestRow[] = SKETCHES.map(row);

const SURNAMES = [
  "Соколов",
  "Лебедев",
  "Козлов",
  "Новиков",
  "Морозов",
  "Волков",
  "Зайцев",
  "Павлов",
  "Семёнов",
  "Голубев",
];
const NAMES = ["Иван", "Пётр", "Алексей", "Михаил", "Сергей", "Андрей", "Дмитрий", "Николай"];
const KINDS: Kind[] = ["access", "deletion", "withdrawal", "rectification", "third-parties", "stop", "cookies"];

/** Thousands of requests, for lists. */
export function crowd(size: number): RequestRow[] {
  return Array.from({ length: size }, (_, i) =>
    row([
      100 + i,
      `${SURNAMES[i % 10]} ${NAMES[i % 8]} ${NAMES[(i * 3) % 8]}ович`,
      [KINDS[i % 7] ?? "access"],
      i % 4 === 0 ? "examining" : i % 4 === 1 ? "accepted" : i % 4 === 2 ? "answered" : "archived",
      i % 4 === 0 ? "judge-identity" : i % 4 === 1 ? "find" : i % 4 === 2 ? "archive" : "nothing",
      plus(TODAY, -(i % 9)),
    ]),
  );
}

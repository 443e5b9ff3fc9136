/* A small calendar for made-up data only: holidays, and what was moved in 2026 and 2027. The real one is
   the core's. */
import type { StripCellView, Why } from "../src/api";

const HOLIDAYS: Record<string, string> = {
  "01-01": "Новогодние каникулы",
  "01-02": "Новогодние каникулы",
  "01-03": "Новогодние каникулы",
  "01-04": "Новогодние каникулы",
  "01-05": "Новогодние каникулы",
  "01-06": "Новогодние каникулы",
  "01-07": "Рождество Христово",
  "01-08": "Новогодние каникулы",
  "02-23": "День защитника Отечества",
  "03-08": "Международный женский день",
  "05-01": "Праздник Весны и Труда",
  "05-09": "День Победы",
  "06-12": "День России",
  "11-04": "День народного единства",
};

const MOVED: Record<string, string> = {
  "2026-01-09": "перенос с 03.01.2026 постановлением Правительства РФ от 24.09.2025 № 1466",
  "2026-03-09": "перенос с 08.03.2026 по ст. 112 ТК РФ",
  "2026-05-11": "перенос с 09.05.2026 по ст. 112 ТК РФ",
  "2026-12-31": "перенос с 04.01.2026 постановлением Правительства РФ от 24.09.2025 № 1466",
  "2027-02-22": "перенос с 20.02.2027 постановлением Правительства РФ от 17.09.2026 № 1187",
  "2027-05-03": "перенос с 01.05.2027 по ст. 112 ТК РФ",
  "2027-05-10": "перенос с 09.05.2027 по ст. 112 ТК РФ",
  "2027-06-14": "перенос с 12.06.2027 по ст. 112 ТК РФ",
  "2027-11-05": "перенос с 02.01.2027 постановлением Правительства РФ от 17.09.2026 № 1187",
  "2027-12-31": "перенос с 03.01.2027 постановлением Правительства РФ от 17.09.2026 № 1187",
};

const WORKED: Record<string, string> = {
  "2027-02-20": "рабочий день, отдых перенесён на 22.02.2027 постановлением Правительства РФ от 17.09.2026 № 1187",
};

export const TODAY = "2026-11-25";

export function plus(date: string, days: number): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export function counts(date: string): boolean {
  return why(date) === "working" || why(date) === "short";
}

export function why(date: string): Why {
  if (date.slice(5) in HOLIDAYS) return "holiday";
  if (date in MOVED) return "transferred";
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const rest = (weekday === 0 || weekday === 6) && !(date in WORKED);
  if (rest) return "weekend";
  return eve(date) === "" ? "working" : "short";
}

/* 8 January follows a holiday, not a working day; 31 December is moved or worked in full here. */
function eve(date: string): string {
  return HOLIDAYS[plus(date, 1).slice(5)] ?? "";
}

export function note(date: string): string {
  const holiday = HOLIDAYS[date.slice(5)] ?? MOVED[date];
  if (holiday !== undefined) return holiday;
  return WORKED[date] ?? (why(date) === "short" ? `накануне: ${eve(date)}` : "");
}

/** The last day of a term of so many working days. */
export function due(received: string, term: number): string {
  let date = received;
  for (let left = term; left > 0;) {
    date = plus(date, 1);
    if (counts(date)) left -= 1;
  }
  return date;
}

export function strip(received: string, last: string, today = TODAY): StripCellView[] {
  const cells: StripCellView[] = [];
  for (let date = plus(received, 1); date <= last; date = plus(date, 1)) {
    cells.push({
      date,
      counts: counts(date),
      past: date < today,
      today: date === today,
      last: date === last,
      why: why(date),
      note: note(date),
    });
  }
  return cells;
}

/** Working days from today to the limit; negative when it has passed. */
export function daysLeft(last: string, today = TODAY): number {
  const [from, to, sign] = last >= today ? [today, last, 1] : [last, today, -1];
  let n = 0;
  for (let date = plus(from, 1); date <= to; date = plus(date, 1)) if (counts(date)) n += 1;
  return n * sign;
}

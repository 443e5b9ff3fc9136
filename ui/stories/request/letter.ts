/* A letter nobody wrote, drawn as a scan: for looking at the screen without a vault. */
import type { WordView } from "../../src/api";

const LINES: readonly { x: number; y: number; text: string }[] = [
  { x: 66, y: 86, text: "В ООО «Им.ворк»" },
  { x: 66, y: 108, text: "от Щербаковой Анны Юрьевны" },
  { x: 66, y: 130, text: "паспорт 45 08 123456, выдан ОВД «Сокол» г. Москвы 12.03.2009" },
  { x: 66, y: 152, text: "тел. +7 912 345-67-89, e-mail anna.sch@example.org" },
  { x: 66, y: 200, text: "ЗАПРОС" },
  { x: 66, y: 226, text: "Прошу предоставить сведения об обработке моих персональных данных," },
  { x: 66, y: 248, text: "а затем уничтожить их. Согласие на обработку отзываю." },
  { x: 66, y: 300, text: "20 ноября 2026 г." },
];
const SIZE = 13;
const WIDE = 6.35;

export const A4 = { width: 595, height: 842 };

/** The words of the first page with their boxes, slightly askew as on the picture. */
export function letterWords(): WordView[] {
  return LINES.flatMap(({ x, y, text }, line) => {
    let at = x;
    return text.split(" ").map((word) => {
      const w = word.length * WIDE;
      const box = {
        text: word,
        x: at,
        y: y - SIZE + 1 - at * 0.02,
        w,
        h: SIZE + 3,
        confidence: word === "персональных" ? 0.41 : 0.93,
        line,
      };
      at += w + WIDE * 0.72;
      return box;
    });
  });
}

/** The picture of a page as a data address. */
export function letterUrl(page: number, side: number): string {
  const words =
    page === 1
      ? letterWords()
      : [{ text: `Приложение, лист ${page}: копия доверенности.`, x: 66, y: 86, w: 240, h: 16 }];
  const ink = words
    .map(
      (word) =>
        `<text x="${word.x}" y="${word.y + SIZE - 1}" textLength="${word.w}" lengthAdjust="spacingAndGlyphs">${word.text}</text>`,
    )
    .join("");
  const hand =
    page === 1
      ? `<path d="M352 318c14-18 22-6 12 10s22-14 34-20 4 14 14 12 12-22 22-16-2 22 8 20 14-12 22-18 10 8 20 2 14-14 30-10" fill="none" stroke="#223a6b" stroke-width="1.6"/>`
      : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round((side * 595) / 842)}" height="${side}" viewBox="0 0 595 842">
<filter id="n"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .48 0 0 0 .16 -.03"/></filter>
<rect width="595" height="842" fill="#fdfdfb"/><g font-family="Liberation Serif, serif" font-size="${SIZE}" fill="#23252b">${ink}</g>${hand}
<rect width="595" height="842" filter="url(#n)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The picture of a finished answer. */
export function answerUrl(page: number, side: number): string {
  const lines = Array.from(
    { length: 26 },
    (_, at) => `<rect x="80" y="${220 + at * 21}" width="${440 - (at % 5) * 36}" height="5" fill="#c9c9c4"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round((side * 595) / 842)}" height="${side}" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/>
<g font-family="Liberation Serif, serif" font-size="14" fill="#222"><text x="80" y="90">ООО «Им.ворк» (учебная организация)</text><text x="330" y="140">Щербаковой Анне Юрьевне</text><text x="80" y="190">Сведения об обработке персональных данных, стр. ${page}</text></g>${lines.join("")}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

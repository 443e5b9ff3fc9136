import { describe, expect, it } from "vitest";
import type { Sheet } from "./sheets";
import { Viewer } from "./viewer.svelte";

function sheet(document: number, page: number): Sheet {
  return {
    key: `${document}:${page}`,
    document,
    documentName: "Обращение",
    page,
    pagesInDocument: 2,
    size: { width: 595, height: 842 },
  };
}

function viewer(): Viewer {
  const made = new Viewer();
  made.sheets = [sheet(1, 1), sheet(1, 2), sheet(2, 1)];
  made.room = { width: 800, height: 600 };
  return made;
}

describe("the viewer", () => {
  it("stays on the last page when asked to go further", () => {
    const seen = viewer();
    seen.go(7);
    expect(seen.sheet?.key).toBe("2:1");
  });

  it("remembers the turn of each page apart", () => {
    const seen = viewer();
    seen.turn(1);
    seen.go(1);
    expect(seen.rotation).toBe(0);
    seen.go(0);
    expect(seen.rotation).toBe(90);
  });

  it("follows the window until the officer zooms, and again after fitting", () => {
    const seen = viewer();
    const fitted = seen.zoom;
    seen.room = { width: 1000, height: 600 };
    expect(seen.zoom).toBeGreaterThan(fitted);
    seen.zoomIn();
    const chosen = seen.zoom;
    seen.room = { width: 700, height: 600 };
    expect(seen.zoom).toBe(chosen);
    seen.fitTo("width");
    expect(seen.zoom).toBeLessThan(fitted);
  });

  it("turns to the page where a place is revealed and ignores a page it does not have", () => {
    const seen = viewer();
    const box = { x: 1, y: 2, width: 3, height: 4 };
    seen.reveal("2:1", box);
    expect([seen.sheet?.key, seen.sought]).toEqual(["2:1", box]);
    seen.reveal("9:9", box);
    expect(seen.sheet?.key).toBe("2:1");
  });

  it("opens the page of a region that is drawn anew", () => {
    const seen = viewer();
    const start = { sheet: "1:2", box: { x: 1, y: 1, width: 9, height: 9 } };
    seen.ask({ key: "signature", label: "Подпись", start });
    expect(seen.sheet?.key).toBe("1:2");
    expect(seen.marking?.key).toBe("signature");
  });
});

import { describe, expect, it } from "vitest";
import type { PageFound, Sheet } from "./sheets";
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

function found(over: Partial<PageFound>): PageFound {
  return {
    state: "drawn",
    blank: false,
    turn: 0,
    turnedByOfficer: false,
    skew: 0,
    dpi: null,
    poor: null,
    reading: "recognised",
    confidence: 0.9,
    ...over,
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

  it("stays on its page when pages are put before it", () => {
    const seen = viewer();
    seen.go(1);
    seen.sheets = [sheet(1, 2), sheet(1, 1), sheet(2, 1)];
    expect(seen.sheet?.key).toBe("1:2");
    expect(seen.position).toBe(1);
  });

  it("jumps by the number in the present document", () => {
    const seen = viewer();
    seen.go(2);
    seen.goTo(40);
    expect(seen.sheet?.key).toBe("2:1");
    seen.go(0);
    seen.goTo(2);
    expect(seen.sheet?.key).toBe("1:2");
  });

  it("pages past a file that has nothing to read", () => {
    const seen = viewer();
    const pageless = { what: "file", kind: "подпись", relation: null, file: "a.sig" } as const;
    seen.sheets = [sheet(1, 1), { ...sheet(3, 0), pageless }, sheet(2, 1)];
    seen.step(1);
    expect(seen.sheet?.key).toBe("2:1");
    seen.step(-1);
    expect(seen.sheet?.key).toBe("1:1");
  });

  it("shows a page turned as it is kept, and straightens a lean one sees", () => {
    const seen = viewer();
    seen.sheets = [{ ...sheet(1, 1), found: found({ turn: 180, skew: 1.2 }) }];
    expect([seen.rotation, seen.lean]).toEqual([180, 1.2]);
    seen.straight = false;
    expect(seen.lean).toBe(0);
    seen.straight = true;
    seen.sheets = [{ ...sheet(1, 1), found: found({ skew: 0.2 }) }];
    expect(seen.lean, "nobody sees it").toBe(0);
  });
});

describe("places that were searched for", () => {
  const box = (y: number) => ({ x: 1, y, width: 9, height: 3 });

  it("begin on the present page and go round", () => {
    const seen = viewer();
    seen.go(1);
    seen.showFound([
      { sheet: "2:1", box: box(9) },
      { sheet: "1:1", box: box(1) },
      { sheet: "1:2", box: box(5) },
      { sheet: "9:9", box: box(7) },
    ]);
    seen.stepFound(0);
    expect([seen.found.length, seen.foundAt, seen.sheet?.key, seen.sought?.y]).toEqual([3, 1, "1:2", 5]);
    seen.stepFound(1);
    seen.stepFound(1);
    expect(seen.sheet?.key, "after the last comes the first").toBe("1:1");
    seen.stepFound(-1);
    expect(seen.sheet?.key).toBe("2:1");
  });
});

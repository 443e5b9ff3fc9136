import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { Pictures, around, type Loading, type Wanted } from "./pictures.svelte";

/** A machine whose pictures arrive when the test says so. */
function slow() {
  const asked: string[] = [];
  const stopped: string[] = [];
  const arrive = new Map<string, () => void>();
  const break_ = new Map<string, () => void>();
  const load = (url: string): Loading => {
    asked.push(url);
    const done = new Promise<HTMLImageElement>((resolve, reject) => {
      arrive.set(url, () => resolve({ url } as unknown as HTMLImageElement));
      break_.set(url, () => reject(new Error(url)));
    });
    return { done, stop: () => stopped.push(url) };
  };
  const settle = async (what: Map<string, () => void>, url: string) => {
    what.get(url)?.();
    await Promise.resolve();
    await Promise.resolve();
    flushSync();
  };
  const pictures = new Pictures(load);
  return {
    pictures,
    asked,
    stopped,
    arrives: (url: string) => settle(arrive, url),
    breaks: (url: string) => settle(break_, url),
    shown: (sheet: string) => (pictures.of(sheet) as unknown as { url: string } | null)?.url ?? null,
  };
}

function wanted(sheet: string, side: number): Wanted {
  return { sheet, side, url: `${sheet}@${side}` };
}

describe("pictures of pages", () => {
  it("are asked for in the order of need, two at a time", async () => {
    const { pictures, asked, arrives } = slow();
    pictures.want([wanted("a", 900), wanted("b", 900), wanted("c", 900)]);
    expect(asked).toEqual(["a@900", "b@900"]);
    await arrives("a@900");
    expect(asked).toEqual(["a@900", "b@900", "c@900"]);
  });

  it("keep the coarse one until the sharp one is decoded, and then let it go", async () => {
    const { pictures, arrives, shown, asked } = slow();
    pictures.want([wanted("a", 900)]);
    await arrives("a@900");
    pictures.want([wanted("a", 2600)]);
    expect(shown("a")).toBe("a@900");
    await arrives("a@2600");
    expect(shown("a")).toBe("a@2600");
    pictures.want([wanted("a", 900)]);
    expect(asked, "the coarse one is no longer held").toEqual(["a@900", "a@2600", "a@900"]);
  });

  it("are not asked for again when a slightly larger one is there", async () => {
    const { pictures, arrives, asked, shown } = slow();
    pictures.want([wanted("a", 1600)]);
    await arrives("a@1600");
    pictures.want([wanted("a", 900)]);
    expect(asked).toEqual(["a@1600"]);
    expect(shown("a")).toBe("a@1600");
  });

  it("of pages left behind are stopped and dropped", async () => {
    const { pictures, arrives, stopped, shown } = slow();
    pictures.want([wanted("a", 900), wanted("b", 900)]);
    await arrives("a@900");
    pictures.want([wanted("z", 900)]);
    expect(stopped).toEqual(["a@900", "b@900"]);
    expect(shown("a")).toBeNull();
  });

  it("that cannot be had are said so and asked for again when told to", async () => {
    const { pictures, breaks, asked } = slow();
    pictures.want([wanted("a", 900)]);
    await breaks("a@900");
    expect(pictures.failed("a")).toBe(true);
    pictures.again();
    expect(pictures.failed("a")).toBe(false);
    expect(asked).toEqual(["a@900", "a@900"]);
  });

  it("hold a handful of a hundred pages", async () => {
    const { pictures, asked, stopped, arrives } = slow();
    const sheets = Array.from({ length: 100 }, (_, at) => `p${at}`);
    for (let at = 0; at < 100; at += 1) {
      pictures.want(around(at, sheets, 1).map((sheet) => wanted(sheet, 900)));
      while (asked.length < Math.min(100, at + 4)) await arrives(asked.at(-1) ?? "");
      await arrives(`p${at}@900`);
    }
    expect(asked.length).toBe(100);
    expect(asked.length - stopped.length).toBeLessThanOrEqual(6);
  });
});

describe("what is made ready", () => {
  it("is the page, its neighbours, and more of what comes next", () => {
    const sheets = ["a", "b", "c", "d", "e", "f", "g"];
    expect(around(3, sheets, 1).join("")).toBe("decfgb");
    expect(around(3, sheets, -1).join("")).toBe("dcebaf");
    expect(around(0, sheets, 1).join("")).toBe("abcd");
  });
});

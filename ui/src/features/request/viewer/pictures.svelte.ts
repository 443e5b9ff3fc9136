/**
 * Pictures of pages, decoded before they are looked at. The viewer says what it wants in the order of
 * need: the present page as sharp as the zoom asks, then its neighbours. What is decoded stays as an
 * element ready to be put on the page, so turning to a neighbour and growing sharper never blinks;
 * what nobody wants any more is stopped or dropped, so a hundred pages cost no more than a few.
 */
export interface Wanted {
  /** Key of the sheet. */
  readonly sheet: string;
  /** Longer side in pixels. */
  readonly side: number;
  readonly url: string;
}

type Held = Wanted & {
  readonly stop: () => void;
  /** Absent while it is on its way. */
  element?: HTMLImageElement;
  failed?: boolean;
};

export interface Loading {
  readonly done: Promise<HTMLImageElement>;
  readonly stop: () => void;
}

/** More at once would make the present page wait for pages that nobody looks at yet. */
const AT_ONCE = 2;

/** A picture so many times larger than wanted still does; beyond, shrinking makes letters ragged. */
const LARGER_DOES = 1.8;

export class Pictures {
  #held = new Map<string, Held>();
  #wanted: readonly Wanted[] = [];
  #version = $state(0);
  readonly #load: (url: string) => Loading;

  constructor(load: (url: string) => Loading = loadPicture) {
    this.#load = load;
  }

  /** The best decoded picture of a sheet: the wanted one, or the sharpest there is meanwhile. */
  of(sheet: string): HTMLImageElement | null {
    void this.#version;
    return this.#best(sheet)?.element ?? null;
  }

  /** Whether the picture that was wanted of a sheet could not be had. */
  failed(sheet: string): boolean {
    void this.#version;
    const wanted = this.#wanted.find((each) => each.sheet === sheet);
    return wanted !== undefined && this.#held.get(idOf(wanted))?.failed === true;
  }

  want(wanted: readonly Wanted[]): void {
    this.#wanted = wanted;
    this.#drop();
    this.#start();
  }

  /** Asks once more for what could not be had. */
  again(): void {
    for (const [id, { failed }] of this.#held) if (failed === true) this.#held.delete(id);
    this.#version += 1;
    this.#start();
  }

  close(): void {
    this.want([]);
  }

  #best(sheet: string): Held | undefined {
    const wanted = this.#wanted.find((each) => each.sheet === sheet);
    const decoded = [...this.#held.values()].filter((each) => each.sheet === sheet && each.element !== undefined);
    return decoded.find(({ side }) => side === wanted?.side) ?? decoded.toSorted((a, b) => b.side - a.side)[0];
  }

  #drop(): void {
    const wanted = new Map(this.#wanted.map((each) => [each.sheet, each]));
    for (const [id, held] of this.#held) {
      const want = wanted.get(held.sheet);
      const needed = want?.side === held.side;
      // the coarser one stays until the sharper one is there
      const standsIn = want !== undefined && held === this.#best(held.sheet);
      if (needed || standsIn) continue;
      held.stop();
      this.#held.delete(id);
    }
  }

  #start(): void {
    const under = [...this.#held.values()].filter(({ element, failed }) => element === undefined && failed !== true);
    let free = AT_ONCE - under.length;
    for (const wanted of this.#wanted) {
      if (free <= 0) return;
      if (this.#held.has(idOf(wanted)) || this.#does(wanted)) continue;
      this.#fetch(wanted);
      free -= 1;
    }
  }

  #does({ sheet, side }: Wanted): boolean {
    const best = this.#best(sheet);
    return best !== undefined && best.side >= side && best.side <= side * LARGER_DOES;
  }

  #fetch(wanted: Wanted): void {
    const { done, stop } = this.#load(wanted.url);
    const held: Held = { ...wanted, stop };
    this.#held.set(idOf(wanted), held);
    const settle = (change: Partial<Held>): void => {
      if (this.#held.get(idOf(wanted)) !== held) return;
      Object.assign(held, change);
      this.#version += 1;
      this.#drop();
      this.#start();
    };
    done.then(
      (element) => settle({ element }),
      () => settle({ failed: true }),
    );
  }
}

function idOf({ sheet, side }: Wanted): string {
  return `${sheet}@${side}`;
}

function loadPicture(url: string): Loading {
  const picture = new Image();
  picture.alt = "";
  picture.draggable = false;
  // decoded already when it is put on the page: drawn with the page, not after it
  picture.decoding = "sync";
  const there = new Promise<void>((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = () => reject(new Error("picture"));
  });
  picture.src = url;
  return {
    done: there.then(() => picture.decode()).then(() => picture),
    stop: () => picture.removeAttribute("src"),
  };
}

/**
 * What to have ready around the present sheet: itself as sharp as it is looked at, then the next, the
 * one before, and a few more on the way the officer is going.
 */
export function around<T>(index: number, sheets: readonly T[], ahead: 1 | -1): T[] {
  return [0, 1, -1, 2, 3, -2].flatMap((step) => {
    const sheet = sheets[index + step * ahead];
    return sheet === undefined ? [] : [sheet];
  });
}

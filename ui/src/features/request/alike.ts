/** Requests that may be the same letter once more, each once, the likeliest first. Pure. */
import type { AlikeView } from "../../api";

export interface Twin {
  readonly request: string;
  /** The likeliest pair of pages by each measure. */
  readonly best: AlikeView;
  readonly by: readonly AlikeView["by"][];
}

export function twins(alike: readonly AlikeView[]): Twin[] {
  const sorted = alike.toSorted((a, b) => b.likeness - a.likeness);
  const requests = [...new Set(sorted.map(({ request }) => request))];
  return requests.flatMap((request) => {
    const pairs = sorted.filter((each) => each.request === request);
    const [best] = pairs;
    return best === undefined ? [] : [{ request, best, by: [...new Set(pairs.map(({ by }) => by))] }];
  });
}

/** How alike, in words: `likeness-<id>`. */
export function likeness(value: number): "same" | "very" | "somewhat" {
  if (value >= 0.95) return "same";
  return value >= 0.85 ? "very" : "somewhat";
}

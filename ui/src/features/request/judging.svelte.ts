/**
 * The judgement being written: one form is open at a time, wherever it was opened from (its section,
 * the foot of the panel, a place on the page), and what was outlined for it waits until it is recorded.
 */
import type { RegionView } from "../../api";
import type { Question } from "./evidence";

export class Judging {
  about = $state<Question | null>(null);
  drawn = $state.raw<RegionView | null>(null);

  open(about: Question): void {
    if (this.about !== about) this.drawn = null;
    this.about = about;
  }

  draw(about: Question, region: RegionView): void {
    this.open(about);
    this.drawn = region;
  }

  close(): void {
    this.about = null;
    this.drawn = null;
  }
}

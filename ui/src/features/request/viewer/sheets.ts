/**
 * What the viewer is given: pages in reading order across all documents of one request, words with
 * their places, and marks (evidence). These types know nothing of requests, so the same viewer shows
 * a finished answer before it is saved.
 */
import type { LetterView, PageState, Poor, Reading } from "../../../api";
import type { Box, Rotation, Size } from "./geometry";

/** One page of one document, or a document that has none: a mail, a detached signature. */
export interface Sheet {
  readonly key: string;
  readonly document: number;
  /** What the officer calls the document: its kind and number, never a file name with a person in it. */
  readonly documentName: string;
  /** Page number within the file, from 1; it stays when pages are put into another order. */
  readonly page: number;
  readonly pagesInDocument: number;
  readonly size: Size;
  /** What is known of a page that came in; absent of pages made here. */
  readonly found?: PageFound;
  /** A document without pages, and what is shown in their place. */
  readonly pageless?: Pageless;
}

export interface PageFound {
  readonly state: PageState;
  readonly blank: boolean;
  readonly turn: Rotation;
  readonly turnedByOfficer: boolean;
  /** How far the lines lean, in degrees, clockwise positive. */
  readonly skew: number;
  readonly dpi: number | null;
  readonly poor: Poor | null;
  readonly reading: Reading;
  readonly confidence: number | null;
}

export type Pageless =
  | { readonly what: "letter"; readonly letter: LetterView }
  /** `kind` and `relation` say what it is and what it belongs to. */
  | { readonly what: "file"; readonly kind: string; readonly relation: string | null; readonly file: string };

/** A document in the list one switches by. */
export interface Paper {
  readonly document: number;
  readonly name: string;
  /** What it is, in words: "PDF", "письмо". */
  readonly kind: string;
  readonly file: string;
  readonly pages: number;
  /** How it hangs together with another, in words. */
  readonly relation: string | null;
}

/** A word as it lies on the upright page, in points. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** Words with the same number stand on one line; absent where nobody has told. */
  readonly line?: number | undefined;
  /** Recognition was not sure of it. */
  readonly doubtful?: boolean;
}

/** A region of a page that supports something said in the panel. */
export interface Mark {
  /** The same key as the item of the panel it supports, so that each highlights the other. */
  readonly key: string;
  readonly sheet: string;
  readonly box: Box;
  readonly label: string;
}

/** The officer was asked to outline something; `start` is what is there already. */
export interface Marking {
  readonly key: string;
  readonly label: string;
  readonly start: { readonly sheet: string; readonly box: Box } | null;
}

export interface Marked {
  readonly key: string;
  readonly document: number;
  readonly page: number;
  readonly box: Box;
}

/** A place on a sheet: a word that was searched for. */
export interface Place {
  readonly sheet: string;
  readonly box: Box;
}

export function sheetKey(document: number, page: number): string {
  return `${document}:${page}`;
}

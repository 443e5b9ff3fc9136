/**
 * What the viewer is given: pages in reading order across all documents of one request, words with
 * their places, and marks (evidence). These types know nothing of requests, so the same viewer shows
 * a finished answer before it is saved.
 */
import type { Box, Size } from "./geometry";

/** One page of one document. */
export interface Sheet {
  readonly key: string;
  readonly document: number;
  /** What the officer calls the document: its kind and number, never a file name with a person in it. */
  readonly documentName: string;
  /** Page number within the document, from 1. */
  readonly page: number;
  readonly pagesInDocument: number;
  readonly size: Size;
}

/** A word as it lies on the upright page, in points. */
export interface Word {
  readonly text: string;
  readonly box: Box;
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

export function sheetKey(document: number, page: number): string {
  return `${document}:${page}`;
}

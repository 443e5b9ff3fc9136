/* The contract with the desk, typed. Features talk to it and to nothing else. */
export type * from "./generated";
export { call, isFailure, onLocked } from "./client";
export { changed, onChanged } from "./changes.svelte";
export {
  answerImageUrl,
  onEvent,
  onFilesDropped,
  pageImageUrl,
  pickFiles,
  quit,
  saveFile,
  setAppearance,
} from "./host";
export { load, type Loaded } from "./load.svelte";
export { pages, type Page, type Pages } from "./pages.svelte";
export { passphraseProblem } from "./passphrase";
export { whenWorking, worked } from "./work";

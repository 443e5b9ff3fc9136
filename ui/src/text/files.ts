/* Names of files as they can be shown: whoever sends a file chooses its name, and a line feed or a
   mark that turns the writing around would make it look like another. */

/** What a name may hold but must not do on the screen: controls, ends of lines, marks of direction. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The last part of a path, of either world, with "�" for everything that is no letter to look at. */
export function fileName(path: string): string {
  return plain(path.split(/[/\\]/).findLast((part) => part !== "") ?? path);
}

/** A text from outside on one line, in its own direction. */
export function plain(text: string): string {
  return text.replace(UNSEEN, "\ufffd");
}

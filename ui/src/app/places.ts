/* Where the window can be. A place holds ids and filters, never data. */

export type Screen = "today" | "inbox" | "requests" | "sources" | "journal" | "settings";

export type Place =
  | { screen: Exclude<Screen, "requests"> }
  | { screen: "requests"; dueBy?: string | undefined }
  | { screen: "request"; id: string };

/** The navigation, in groups; the digit of Ctrl+digit is the place in this order. */
export const SCREENS: readonly (readonly Screen[])[] = [
  ["today", "inbox", "requests"],
  ["sources"],
  ["journal", "settings"],
];

/** Which entry of the navigation a place belongs to. */
export function screenOf(place: Place): Screen {
  return place.screen === "request" ? "requests" : place.screen;
}

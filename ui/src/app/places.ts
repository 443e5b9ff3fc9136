/* Where the window can be. A place holds ids and what was asked for, never data; none outlives a lock. */
import type { DeadlineInput, FoundView } from "../api";
import type { CalendarTab } from "../features/calendar/tabs";
import type { Filter } from "../features/requests/question";

export type Screen = "today" | "inbox" | "requests" | "calendar" | "sources" | "journal" | "statistics" | "settings";

/** A request, and where in its letter the words stand by which it was found. */
export type Found = { id: string; at?: FoundView | undefined; find?: string | undefined };

export type Place =
  | { screen: Exclude<Screen, "requests" | "calendar"> }
  | { screen: "calendar"; tab?: CalendarTab | undefined; count?: DeadlineInput | undefined }
  | { screen: "requests"; filter?: Partial<Filter> | undefined }
  | ({ screen: "request" } & Found);

/** The navigation, in groups; the digit of Ctrl+digit is the place in this order. */
export const SCREENS: readonly (readonly Screen[])[] = [
  ["today", "inbox", "requests", "calendar"],
  ["sources"],
  ["journal", "statistics", "settings"],
];

/** Which entry of the navigation a place belongs to. */
export function screenOf(place: Place): Screen {
  return place.screen === "request" ? "requests" : place.screen;
}

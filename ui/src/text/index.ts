/* Words of the interface. Texts live in ui/text/<language>/*.ftl (Project Fluent); dates and
   numbers are written here the way people of that language write them. */
export {
  asDay,
  bytes,
  count,
  dayAndTime,
  dayLong,
  dayOf,
  dayShort,
  daysBetween,
  dayWithYear,
  decimal,
  monthAlone,
  monthName,
  monthWithYear,
  percent,
  weekday,
  weekdayShort,
} from "./dates";
export { fileName, plain } from "./files";
export { entryWords } from "./journal";
export { errorWords, type Trouble } from "./errors";
export { describeRow, leftWords, limitTone, stripDays, stripLabel, type RowWords } from "./limits";
export { concernWords, lateWords, ownerWords, snoozeItems } from "./reminders";
export { readDate, readMoment, typedDate } from "./typed-date";
export { has, language, setLanguage, t, type Args, type Language } from "./fluent.svelte";

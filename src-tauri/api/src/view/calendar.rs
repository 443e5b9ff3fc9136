use super::{Date, Instant};
use crate::Failure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a limit is counted from.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct DeadlineInput {
    /// A kind of demand, or another duty of the law: `breach-notice`, `regulator` …
    #[ts(type = "Kind | Duty")]
    pub kind: String,
    /// A date; for terms of hours an instant, RFC 3339.
    pub received: String,
    /// Working days of a notified extension.
    #[serde(default)]
    #[ts(optional)]
    pub extended: Option<u32>,
    #[serde(default)]
    #[ts(optional, type = "DeletionGround")]
    pub ground: Option<String>,
    /// The day the person supplied confirming data.
    #[serde(default)]
    #[ts(optional)]
    pub supplied: Option<Date>,
    /// The day the duly completed document came after a return.
    #[serde(default)]
    #[ts(optional)]
    pub cured: Option<Date>,
    /// The GDPR applies too.
    #[serde(default)]
    #[ts(optional)]
    pub gdpr: Option<bool>,
    /// Its two further months were notified.
    #[serde(default)]
    #[ts(optional)]
    pub gdpr_extended: Option<bool>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeadlineView {
    #[ts(type = "Kind | Duty")]
    pub kind: String,
    pub received: Date,
    /// Absent where the law names no term (a guardian's consent).
    pub statute: Option<StatuteView>,
    /// Other statutory limits of the same demand, none of them earlier.
    pub beside: Vec<StatuteView>,
    /// What is owed at once beside the limit: blocking, stopping advertising.
    pub at_once: Option<StatuteView>,
    /// Absent for duties that no demand brings.
    pub promise: Option<TermView>,
    /// Where the GDPR applies.
    pub gdpr: Option<StatuteView>,
    /// The earliest of the three.
    #[ts(type = "Binding")]
    pub binding: String,
    pub due: Date,
    /// The end of a term of hours.
    pub moment: Option<Instant>,
    /// A day of the count lies in a year whose transfers are not decreed yet.
    pub provisional: bool,
    /// Working days by which the limit is extended.
    pub extended: u32,
    /// Every day from the day after receipt to the limit.
    pub count: Vec<CountedDayView>,
    /// The count in words, a line each.
    pub explanation: Vec<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct StatuteView {
    pub article: String,
    pub amount: u32,
    /// `working-days`, `calendar-days`, `months`, `hours` or `at-once`.
    #[ts(type = "Unit")]
    pub unit: String,
    /// By how many of the same units it was extended.
    pub extended: u32,
    /// The day of the event after which it runs.
    pub from: Date,
    pub due: Date,
    /// The date before a non-working last day moved it (Civil Code art. 193).
    pub raw_due: Date,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TermView {
    pub amount: u32,
    #[ts(type = "Unit")]
    pub unit: String,
    pub from: Date,
    pub due: Date,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CountedDayView {
    pub date: Date,
    pub counts: bool,
    /// Which day of the term this is; absent where it does not count.
    pub n: Option<u32>,
    #[ts(type = "Why")]
    pub why: String,
    /// Name of the holiday, or the decree and the day it moved.
    pub note: String,
}

/// One cell of the ten-day strip.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StripCellView {
    pub date: Date,
    /// A day that counts is a cell; one that does not is a hatched sliver.
    pub counts: bool,
    pub past: bool,
    pub today: bool,
    /// The limit: the last cell.
    pub last: bool,
    pub why: String,
    pub note: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarView {
    pub year: i32,
    pub decree: Option<DecreeView>,
    pub working_days: u32,
    pub off_weekdays: Vec<Date>,
    pub working_weekends: Vec<Date>,
    pub short: Vec<Date>,
    pub provisional: bool,
    /// The days off that a decree moved, where it is known.
    pub moves: Vec<MoveView>,
    /// Where the officer's own calendar of the year comes from; absent: it came with the program.
    pub loaded: Option<CalendarSourceView>,
    /// Days that the officer overrode.
    pub overrides: Vec<OverrideView>,
}

/// The rest of `from` is taken on `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoveView {
    pub from: Date,
    pub to: Date,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarSourceView {
    #[ts(type = "CalendarFormat")]
    pub format: String,
    /// Of the file; absent where the decree was typed in.
    pub sha256: Option<String>,
    pub loaded: Instant,
    pub because: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OverrideView {
    pub date: Date,
    pub working: bool,
    pub because: String,
    pub author: String,
    pub at: Instant,
}

/// A year to be loaded: from a file, or as the transfers of its decree.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct LoadCalendar {
    /// A calendar file: xmlcalendar XML or JSON, isdayoff, production-calendar JSON …
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
    /// The year; needed where the file does not name it.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    #[serde(default)]
    #[ts(optional)]
    pub decree: Option<DecreeInput>,
    /// … or the transfers of the decree, typed in.
    #[serde(default)]
    #[ts(optional)]
    pub moves: Option<Vec<MoveView>>,
    /// Why it is loaded in spite of doubts.
    #[serde(default)]
    #[ts(optional)]
    pub because: Option<String>,
    /// False: only show what would change.
    #[serde(default)]
    pub apply: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, TS)]
pub struct DecreeInput {
    pub number: u32,
    pub date: Date,
}

/// What loading a year changes, or has changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LoadedCalendar {
    /// The year as it would be, or is.
    #[serde(flatten)]
    pub calendar: CalendarView,
    #[ts(type = "CalendarFormat")]
    pub format: String,
    pub sha256: Option<String>,
    pub applied: bool,
    /// Days that are otherwise than before.
    pub diff: Vec<DayChangeView>,
    /// What speaks against it, though it is not impossible; words are `err-<code>`.
    pub doubts: Vec<Failure>,
    /// Limits of open requests that move.
    pub limits: Vec<LimitChangeView>,
    /// Of them, how many become shorter.
    pub shorter: u32,
    /// How many limits move in all; `limits` shows the first thousand, the shorter ones first.
    pub moved: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DayChangeView {
    pub date: Date,
    pub worked_before: bool,
    pub works: bool,
    #[ts(type = "Why")]
    pub was: String,
    #[ts(type = "Why")]
    pub is: String,
    pub was_note: String,
    pub note: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct LimitChangeView {
    pub request: String,
    #[ts(type = "Kind")]
    pub kind: String,
    pub was: Date,
    pub is: Date,
    pub shorter: bool,
}

/// One day overridden, or (`working` absent) left to the calendar again.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OverrideInput {
    pub date: Date,
    #[serde(default)]
    #[ts(optional)]
    pub working: Option<bool>,
    #[serde(default)]
    pub because: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MonthInput {
    pub year: i32,
    pub month: u32,
}

/// A month with the limits on it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthView {
    pub year: i32,
    pub month: u32,
    pub provisional: bool,
    pub today: Date,
    /// From its first to its last day.
    pub days: Vec<MonthDay>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthDay {
    pub date: Date,
    pub counts: bool,
    #[ts(type = "Why")]
    pub why: String,
    pub note: String,
    /// Open requests whose limit is this day.
    pub due: u32,
    /// Of them, how many nobody has accepted yet.
    pub unaccepted: u32,
    /// The first five of them.
    pub requests: Vec<String>,
}

/// A count to print.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct PrintLimit {
    pub deadline: DeadlineInput,
    pub path: String,
}

/// Where a file is to be written.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveFile {
    pub path: String,
}

/// A file that was written for people.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WrittenFile {
    pub file: String,
    pub sha256: String,
    /// Of a PDF.
    pub pages: Option<u32>,
    /// That a PDF keeps: `PDF/A-2a, PDF/UA-1`.
    pub standard: Option<String>,
    /// Events of a calendar file, lines of a table.
    pub entries: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DecreeView {
    pub number: String,
    pub date: Date,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct Year {
    pub year: i32,
}

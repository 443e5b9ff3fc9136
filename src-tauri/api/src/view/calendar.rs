use super::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DeadlineInput {
    #[ts(type = "Kind")]
    pub kind: String,
    pub received: Date,
    #[serde(default)]
    #[ts(optional)]
    pub extended: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeadlineView {
    #[ts(type = "Kind")]
    pub kind: String,
    pub received: Date,
    /// Absent where the law names no term (a guardian's consent).
    pub statute: Option<StatuteView>,
    pub promise: TermView,
    /// `statute` or `promise`: the earlier of the two.
    #[ts(type = "\"statute\" | \"promise\"")]
    pub binding: String,
    pub due: Date,
    /// A day of the count lies in a year whose transfers are not decreed yet.
    pub provisional: bool,
    /// Working days by which the limit is extended.
    pub extended: u32,
    /// Every day from the day after receipt to the limit.
    pub count: Vec<CountedDayView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct StatuteView {
    pub article: String,
    pub amount: u32,
    /// `working-days`, `calendar-days` or `at-once`.
    pub unit: String,
    pub due: Date,
    /// The date before a non-working last day moved it (Civil Code art. 193).
    pub raw_due: Date,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TermView {
    pub amount: u32,
    pub unit: String,
    pub due: Date,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CountedDayView {
    pub date: Date,
    pub counts: bool,
    /// Which day of the term this is; absent where it does not count.
    pub n: Option<u32>,
    #[ts(type = "\"working\" | \"weekend\" | \"holiday\" | \"transferred\" | \"short\"")]
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

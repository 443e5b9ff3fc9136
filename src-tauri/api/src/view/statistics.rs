use super::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A period by day of receipt; absent ends mean the current year.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct PeriodInput {
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<Date>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<Date>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveStatistics {
    #[serde(flatten)]
    pub period: PeriodInput,
    /// Ends in `.pdf` or `.csv`.
    pub path: String,
}

/// How requests of a period were dealt with; no names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatisticsView {
    pub from: Date,
    pub to: Date,
    pub all: Tally,
    /// By kind of demand; a request with several counts under each.
    pub kinds: Vec<KindTally>,
    pub months: Vec<MonthTally>,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Tally {
    pub received: u32,
    /// Answered or refused.
    pub completed: u32,
    pub on_time: u32,
    pub late: u32,
    /// Completed on the last day or the working day before.
    pub near_misses: u32,
    pub refused: u32,
    pub withdrawn: u32,
    pub dismissed: u32,
    pub extended: u32,
    pub open: u32,
    pub overdue: u32,
    /// Working days from receipt to completion.
    pub average_days: Option<f64>,
    pub longest_days: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct KindTally {
    #[ts(type = "Kind")]
    pub kind: String,
    pub tally: Tally,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthTally {
    /// `2026-11`.
    pub month: String,
    pub tally: Tally,
}

use super::{Date, RequestRow};
use serde::Serialize;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayView {
    pub today: Date,
    /// The next ten working days and the non-working ones between them.
    pub days: Vec<DayLoad>,
    /// Overdue and due today.
    pub now: Vec<RequestRow>,
    /// Other open requests, by limit; the first fifty.
    pub later: Vec<RequestRow>,
    pub counts: Counts,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DayLoad {
    pub date: Date,
    pub counts: bool,
    pub why: String,
    pub note: String,
    /// Open requests whose limit is this day; today's include the overdue ones.
    pub due: u32,
    pub overdue: u32,
    /// Of `due`, how many nobody has accepted yet.
    pub unaccepted: u32,
}

/// The numbers beside the navigation.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Counts {
    pub overdue: u32,
    pub due_today: u32,
    pub inbox: u32,
    pub open: u32,
}

use super::{Date, Instant, RequestRow};
use serde::{Deserialize, Serialize};
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
    /// What is owed at once and not done.
    pub tasks: Vec<TaskView>,
    /// Open requests whose limit is in danger, with the reasons; the first twenty.
    pub at_risk: Vec<RiskView>,
    pub forecast: ForecastView,
}

/// A duty at once.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskView {
    pub request: String,
    #[ts(type = "Kind")]
    pub demand: String,
    #[ts(type = "\"blocking\" | \"marketing\"")]
    pub duty: String,
    pub article: String,
    /// The day on which it was owed.
    pub due: Date,
    /// Calendar days since then.
    pub days_late: u32,
    pub done: Option<Instant>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct TaskDone {
    pub request: String,
    #[ts(type = "Kind")]
    pub demand: String,
    /// False takes it back.
    pub done: bool,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RiskView {
    pub row: RequestRow,
    pub reasons: Vec<RiskReason>,
}

/// Words are `risk-<code>` with `n`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RiskReason {
    #[ts(type = "RiskCode")]
    pub code: String,
    pub n: Option<i32>,
}

/// The next weeks by the open limits, against the officer's own pace.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ForecastView {
    /// Requests completed a working day, over the last forty; absent where fewer than five were.
    pub pace: Option<f64>,
    pub completed: u32,
    pub weeks: Vec<WeekView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct WeekView {
    /// Monday and Sunday; the first week begins today and holds what is overdue.
    pub from: Date,
    pub to: Date,
    pub working_days: u32,
    pub due: u32,
    /// What the pace allows in its working days.
    pub capacity: Option<u32>,
    /// More falls due up to its end than the pace allows from today.
    pub over: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DayLoad {
    pub date: Date,
    pub counts: bool,
    #[ts(type = "Why")]
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

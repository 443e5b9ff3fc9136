use super::{Date, Instant};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What one round of reminding did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reminded {
    pub delivered: Vec<DeliveredReminder>,
    /// Came due while nobody could deliver them; told once, with the delivered one.
    pub missed: Vec<MissedReminder>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeliveredReminder {
    pub request: String,
    #[ts(type = "Concern")]
    pub kind: String,
    pub due: Date,
    pub days_left: i32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MissedReminder {
    pub request: String,
    #[ts(type = "Concern")]
    pub kind: String,
    pub due: Date,
    pub moment: Instant,
}

/// Reminders as the window shows them, also while the vault is locked.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RemindersView {
    /// A notification service answers; without one the reminders below wait here.
    pub notifications: bool,
    /// Due and not delivered.
    pub pending: Vec<PendingReminder>,
    pub snoozed: Vec<SnoozedReminder>,
    /// When the next one comes.
    pub next: Option<Instant>,
    /// Times in which nobody looked, with what came late; the newest first, the last fifty.
    pub ledger: Vec<LedgerLine>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PendingReminder {
    pub request: String,
    #[ts(type = "Concern")]
    pub kind: String,
    pub due: Date,
    pub days_left: i32,
    pub moment: Instant,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SnoozedReminder {
    pub request: String,
    pub until: Instant,
}

/// "Away from X to Y, these came late."
#[derive(Clone, Debug, Serialize, TS)]
pub struct LedgerLine {
    pub from: Instant,
    pub to: Instant,
    /// The machine slept or the program was closed; the clock was set back; nobody took notices.
    #[ts(type = "\"away\" | \"clock-set-back\" | \"no-service\"")]
    pub why: String,
    pub late: Vec<LateReminder>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct LateReminder {
    pub request: String,
    #[ts(type = "Concern")]
    pub kind: String,
    pub due: Date,
    /// When it should have come.
    pub moment: Instant,
    /// False: a newer one replaced it.
    pub delivered: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SnoozeInput {
    pub request: String,
    /// `hour`, `tomorrow` or a date; an empty text ends the snooze.
    pub until: String,
}

/// A reminder of the list put away for good.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DismissReminder {
    pub request: String,
}

//! Why reminders came late: "away from X to Y, these came late" is evidence in itself.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Concern, DeliveryKey, DueReminder};
use crate::word::words;

/// A timer looks every ten minutes; two looks that failed are an absence.
const ABSENCE: TimeDelta = TimeDelta::minutes(20);
/// Time servers set clocks back by seconds; people by more.
const SET_BACK: TimeDelta = TimeDelta::minutes(2);
/// A look comes once a minute at best.
const PUNCTUAL: TimeDelta = TimeDelta::minutes(1);

words! {
    /// What kept reminders from coming in their time.
    LateBecause, "reason of lateness" {
        /// The machine slept or the program was closed.
        Away = "away",
        ClockSetBack = "clock-set-back",
        /// Nobody took notices.
        NoService = "no-service",
    }
}

/// A stretch of time in which reminders did not come as they should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    pub because: LateBecause,
    pub late: Vec<Late>,
}

/// A reminder that did not come in its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    pub request: String,
    pub concern: Concern,
    pub due: NaiveDate,
    /// When it should have come.
    pub moment: DateTime<Utc>,
    /// False where a newer one replaced it.
    pub delivered: bool,
}

impl Late {
    fn of(key: &DeliveryKey, moment: DateTime<Utc>, delivered: bool) -> Self {
        Self {
            request: key.request.clone(),
            concern: key.concern,
            due: key.due,
            moment,
            delivered,
        }
    }
}

/// What a look has to write down that comes after another: the time between them, where it was too
/// long and reminders fell into it, or a clock that was set back. `due` is what it found due, and
/// `came` says of each whether it was delivered then. Where nobody has looked yet, the absence
/// began when the earliest of the late limits was entered.
pub fn ledger_line(
    last: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    due: &[DueReminder],
    came: &impl Fn(&DeliveryKey) -> bool,
) -> Option<LedgerLine> {
    let line = |from, because, late| LedgerLine {
        from,
        to: now,
        because,
        late,
    };
    if let Some(last) = last.filter(|last| *last - now > SET_BACK) {
        return Some(line(last, LateBecause::ClockSetBack, Vec::new()));
    }
    let known_since = || due.iter().map(|due| due.known_since).min();
    let from = last.or_else(known_since)?;
    if now - from <= ABSENCE {
        return None;
    }
    let late: Vec<Late> = due
        .iter()
        .flat_map(|due| late_of(due, came(&due.key)))
        .filter(|late| from < late.moment && now - late.moment > PUNCTUAL)
        .collect();
    (!late.is_empty()).then(|| line(from, LateBecause::Away, late))
}

/// The reminder itself and the older ones that it replaces.
#[must_use]
pub fn late_of(due: &DueReminder, came: bool) -> Vec<Late> {
    let newest = Late::of(&due.key, due.moment, came);
    let older = due.missed.iter();
    let older = older.map(|missed| Late::of(&due.key, missed.moment, false));
    std::iter::once(newest).chain(older).collect()
}

//! Putting a request's reminders off, which never hides a last day.
//!
//! A snooze is of a request: it stands on the board, so it survives a restart of the machine, and
//! goes when the request is closed. It may last up to the last day of a limit that can still be
//! met; a limit that has passed waits at most until tomorrow. On the last day itself a reminder
//! comes in spite of it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{OpenLimit, ReminderPlan};
use crate::calendar::zone::received_on;

/// Snoozed requests by their numbers.
pub type Snoozes = BTreeMap<String, Snooze>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snooze {
    pub asked: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl Snooze {
    pub(super) fn is_running(&self, now: DateTime<Utc>) -> bool {
        now < self.until
    }

    pub(super) fn covers(&self, moment: DateTime<Utc>) -> bool {
        (self.asked..self.until).contains(&moment)
    }
}

/// For how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnoozeFor {
    OneHour,
    /// Tomorrow at the chosen hour.
    Tomorrow,
    /// That day at the chosen hour.
    Until(NaiveDate),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnoozeError {
    #[error("nothing of this request is open")]
    NothingOpen,
    #[error("that moment has passed")]
    Past,
    #[error("it would hide a last day: until {latest} at most")]
    PastLimit { latest: NaiveDate },
}

/// A snooze of the request with these limits, if it is lawful.
///
/// # Errors
/// [`SnoozeError`] where it would not begin, or would hide a last day.
pub fn snooze(
    limits: &[OpenLimit],
    wish: SnoozeFor,
    now: DateTime<Utc>,
    plan: &ReminderPlan,
) -> Result<Snooze, SnoozeError> {
    let latest = latest_day(limits, now, plan).ok_or(SnoozeError::NothingOpen)?;
    let today = received_on(now, plan.zone);
    let hour_of = |date: Option<NaiveDate>| date.and_then(|date| plan.moment(date));
    let until = match wish {
        SnoozeFor::OneHour => now.checked_add_signed(TimeDelta::hours(1)),
        SnoozeFor::Tomorrow => hour_of(today.succ_opt()),
        SnoozeFor::Until(date) => hour_of(Some(date)),
    };
    let until = until
        .filter(|until| *until > now)
        .ok_or(SnoozeError::Past)?;
    if received_on(until, plan.zone) > latest {
        return Err(SnoozeError::PastLimit { latest });
    }
    Ok(Snooze { asked: now, until })
}

/// The last day of the earliest limit; tomorrow, where it has passed.
fn latest_day(limits: &[OpenLimit], now: DateTime<Utc>, plan: &ReminderPlan) -> Option<NaiveDate> {
    let today = received_on(now, plan.zone);
    limits
        .iter()
        .map(|limit| match limit.due < today {
            true => today.succ_opt().unwrap_or(today),
            false => limit.due,
        })
        .min()
}

//! When to remind, and how it is told.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeZone as _, Utc};
use chrono_tz::Tz;

use crate::calendar::zone::moment_at;

/// The officer's choice. It stands on the board in the clear, so that reminders keep to it while
/// the vault is locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderPlan {
    pub hour: NaiveTime,
    /// The operator's legal time zone.
    pub zone: Tz,
    /// Working days before the limit, 0 for the limit itself; in any order.
    pub leads: Vec<u32>,
    pub quiet: QuietHours,
    /// From so many reminders at once on, one digest tells them all.
    pub digest_from: u32,
    /// Named where a limit is a working day off and nobody has taken the request up.
    pub deputy: Option<StandIn>,
    /// `ru` or `en`.
    pub language: String,
}

/// A colleague who stands in, in the clear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIn {
    pub name: String,
    /// Telephone, room, messenger.
    pub reach: String,
}

/// From one hour to another, over midnight where the second is the earlier; the same twice where
/// none is quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    pub from: NaiveTime,
    pub to: NaiveTime,
}

impl Default for ReminderPlan {
    /// At 10:00 in Moscow, 5, 3, 1 and 0 working days before the limit; from four at once, one digest.
    fn default() -> Self {
        const TEN: NaiveTime = match NaiveTime::from_hms_opt(10, 0, 0) {
            Some(ten) => ten,
            None => NaiveTime::MIN,
        };
        Self {
            hour: TEN,
            zone: chrono_tz::Europe::Moscow,
            leads: vec![5, 3, 1, 0],
            quiet: QuietHours::NONE,
            digest_from: 4,
            deputy: None,
            language: "ru".to_owned(),
        }
    }
}

impl ReminderPlan {
    pub(super) fn leads_last_first(&self) -> Vec<u32> {
        let mut leads = self.leads.clone();
        leads.sort_unstable();
        leads.dedup();
        leads
    }

    /// The chosen hour of a date.
    pub(super) fn moment(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        moment_at(date, self.hour, self.zone)
    }

    /// Nothing may be told at this instant.
    #[must_use]
    pub fn is_quiet(&self, now: DateTime<Utc>) -> bool {
        self.quiet.holds(self.local(now).time())
    }

    /// The instant itself, or the end of the quiet hours in which it falls.
    pub(super) fn after_quiet(&self, moment: DateTime<Utc>) -> DateTime<Utc> {
        if !self.is_quiet(moment) {
            return moment;
        }
        let local = self.local(moment);
        let end = match local.time() < self.quiet.to {
            true => Some(local.date()),
            false => local.date().succ_opt(),
        };
        end.and_then(|date| moment_at(date, self.quiet.to, self.zone))
            .unwrap_or(moment)
    }

    /// What clocks in the zone show; the ends of time stay where they are.
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        let utc = at.naive_utc();
        let offset = self.zone.offset_from_utc_datetime(&utc).fix();
        utc.checked_add_offset(offset).unwrap_or(utc)
    }
}

impl QuietHours {
    pub const NONE: Self = Self {
        from: NaiveTime::MIN,
        to: NaiveTime::MIN,
    };

    fn holds(self, time: NaiveTime) -> bool {
        if self.from <= self.to {
            (self.from..self.to).contains(&time)
        } else {
            time >= self.from || time < self.to
        }
    }
}

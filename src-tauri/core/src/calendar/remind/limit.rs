//! What is reminded of.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};

use super::ReminderPlan;
use crate::calendar::zone::received_on;
use crate::request::DemandKind;
use crate::word::UnknownWord;

/// A limit that still has to be met. It names no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLimit {
    /// The number of the request: `2026-0001`.
    pub request: String,
    pub concern: Concern,
    pub due: NaiveDate,
    /// Nobody has accepted it yet.
    pub untouched: bool,
    /// When this limit was entered: reminders of earlier moments were never owed, so they are
    /// not called missed.
    pub known_since: DateTime<Utc>,
}

impl OpenLimit {
    /// The day on which it was entered, where it cannot wait for the chosen hour: it is owed at
    /// once, or its last day was no later than that day.
    pub(super) fn alarms_since(&self, plan: &ReminderPlan) -> Option<NaiveDate> {
        let known = received_on(self.known_since, plan.zone);
        (self.concern == Concern::Blocking || self.due <= known).then_some(known)
    }
}

/// What a reminder is of: a demand, what is owed at once beside it, or the calendar itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concern {
    Demand(DemandKind),
    /// Block the data for the time of the check (152-FZ art. 21 p. 1).
    Blocking,
    /// Load the decree of a year that none has settled; it belongs to no request.
    Calendar,
}

impl Concern {
    /// The stable id: the kind's, `task-blocking` or `calendar`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Demand(kind) => kind.id(),
            Self::Blocking => "task-blocking",
            Self::Calendar => "calendar",
        }
    }

    #[must_use]
    pub fn ids() -> Vec<&'static str> {
        let mut ids = DemandKind::ids();
        ids.extend([Self::Blocking.id(), Self::Calendar.id()]);
        ids
    }
}

impl FromStr for Concern {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        for concern in [Self::Blocking, Self::Calendar] {
            if text == concern.id() {
                return Ok(concern);
            }
        }
        text.parse().map(Self::Demand)
    }
}

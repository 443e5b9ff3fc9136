//! Which reminders are due: at some working days before a limit, on it, and daily once it is
//! missed.
//!
//! The rule looks only at the newest reminder whose moment has come. It is due if it was not
//! delivered yet, however late that is: after sleep, after the program was closed, after the
//! vault was locked. Older ones that nobody delivered are named as *missed* beside it, so that a
//! long sleep ends with one reminder per limit and not with a burst, and nothing is dropped in
//! silence. The rule keeps no state but the deliveries, each under its own [`DeliveryKey`]: a
//! clock set back finds its reminders delivered, and a clock that ran ahead for a while has not
//! silenced the true ones. Only what was delivered may be recorded; a missed reminder may not.
//!
//! Nothing here needs the open vault or a person's name. Deliberately absent: the loop that
//! wakes, the notification itself, and its words.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use super::ProductionCalendar;
use super::span::{working_day_before, working_days_left};
use super::zone::{moment_at, received_on};
use crate::request::DemandKind;

/// So many missed reminders of one limit are named; more than a year of silence is one fact.
const MISSED_AT_MOST: usize = 370;

/// The reminders to deliver now, the earliest limit first.
///
/// `delivered` answers whether a reminder was delivered before; the caller records the key of
/// each one that it then delivers.
pub fn due_now(
    board: &[OpenLimit],
    delivered: &impl Fn(&DeliveryKey) -> bool,
    now: DateTime<Utc>,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> Vec<DueReminder> {
    let today = Today::at(now, plan);
    let of_limit = |limit| due_of_limit(limit, delivered, &today, plan, calendar);
    let mut due: Vec<_> = board.iter().filter_map(of_limit).collect();
    due.sort_by(|a, b| (a.key.due, &a.key.request).cmp(&(b.key.due, &b.key.request)));
    due
}

/// The moments of the reminders before and on a limit, the earliest first. Overdue reminders
/// follow at the same hour of every later day.
#[must_use]
pub fn moments(
    due: NaiveDate,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> Vec<(Stage, DateTime<Utc>)> {
    let stages = plan.leads_last_first().into_iter().rev().map(Stage::Lead);
    stages
        .filter_map(|stage| Some((stage, plan.moment(stage.date(due, calendar)?)?)))
        .collect()
}

/// A limit that still has to be met. It names no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLimit {
    /// The number of the request: `2026-0001`.
    pub request: String,
    pub demand: DemandKind,
    pub due: NaiveDate,
    /// When this limit was entered: reminders of earlier moments were never owed, so they are
    /// not called missed.
    pub known_since: DateTime<Utc>,
}

/// When to remind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderPlan {
    pub hour: NaiveTime,
    /// The operator's legal time zone.
    pub zone: Tz,
    /// Working days before the limit, 0 for the limit itself; in any order.
    pub leads: Vec<u32>,
}

impl Default for ReminderPlan {
    /// At 10:00 in Moscow, 5, 3, 1 and 0 working days before the limit.
    fn default() -> Self {
        const TEN: NaiveTime = match NaiveTime::from_hms_opt(10, 0, 0) {
            Some(ten) => ten,
            None => NaiveTime::MIN,
        };
        Self {
            hour: TEN,
            zone: chrono_tz::Europe::Moscow,
            leads: vec![5, 3, 1, 0],
        }
    }
}

impl ReminderPlan {
    fn leads_last_first(&self) -> Vec<u32> {
        let mut leads = self.leads.clone();
        leads.sort_unstable();
        leads.dedup();
        leads
    }

    fn moment(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        moment_at(date, self.hour, self.zone)
    }
}

/// Which reminder of a limit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// So many working days before the limit.
    Lead(u32),
    /// So many calendar days after it.
    Overdue(u32),
}

impl Stage {
    fn date(self, due: NaiveDate, calendar: &ProductionCalendar) -> Option<NaiveDate> {
        match self {
            Self::Lead(days) => working_day_before(due, days, calendar),
            Self::Overdue(days) => due.checked_add_days(Days::new(days.into())),
        }
    }
}

/// As it is written down: `before-5`, `before-0`, `overdue-2`.
impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lead(days) => write!(f, "before-{days}"),
            Self::Overdue(days) => write!(f, "overdue-{days}"),
        }
    }
}

impl FromStr for Stage {
    type Err = NotAStage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (stage, days) = text.split_once('-').ok_or(NotAStage)?;
        let days = days.parse().map_err(|_| NotAStage)?;
        match stage {
            "before" => Ok(Self::Lead(days)),
            "overdue" => Ok(Self::Overdue(days)),
            _ => Err(NotAStage),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a stage of a reminder")]
pub struct NotAStage;

/// One delivery; a limit that moved has new ones.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeliveryKey {
    pub request: String,
    pub demand: DemandKind,
    pub due: NaiveDate,
    pub stage: Stage,
}

/// A reminder to deliver now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueReminder {
    pub key: DeliveryKey,
    /// When it should have come; long before now if the machine slept.
    pub moment: DateTime<Utc>,
    /// As seen from now, and so fewer than the stage says if the reminder comes late.
    pub days_left: i32,
    /// Older reminders of the same limit that were never delivered, the newest first; of more
    /// than a year, the newest 370.
    pub missed: Vec<Missed>,
}

/// A reminder that did not come in its time and is replaced by a newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    pub stage: Stage,
    pub moment: DateTime<Utc>,
}

/// The civil day of an instant in the plan's zone, and whether its hour has struck.
struct Today {
    date: NaiveDate,
    struck: bool,
}

impl Today {
    fn at(now: DateTime<Utc>, plan: &ReminderPlan) -> Self {
        let date = received_on(now, plan.zone);
        Self {
            date,
            struck: plan.moment(date).is_some_and(|moment| now >= moment),
        }
    }

    fn has_reached(&self, date: NaiveDate) -> bool {
        date < self.date || (date == self.date && self.struck)
    }
}

fn due_of_limit(
    limit: &OpenLimit,
    delivered: &impl Fn(&DeliveryKey) -> bool,
    today: &Today,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> Option<DueReminder> {
    let key = |stage| DeliveryKey {
        request: limit.request.clone(),
        demand: limit.demand,
        due: limit.due,
        stage,
    };
    let mut reached = reached_newest_first(limit.due, today, plan, calendar);
    let (newest, date) = reached.next()?;
    let newest = key(newest);
    if delivered(&newest) {
        return None;
    }
    let missed = reached
        .take_while(|(stage, _)| !delivered(&key(*stage)))
        .filter_map(|(stage, date)| {
            let moment = plan.moment(date)?;
            Some(Missed { stage, moment })
        })
        .take_while(|missed| missed.moment >= limit.known_since)
        .take(MISSED_AT_MOST)
        .collect();
    Some(DueReminder {
        key: newest,
        moment: plan.moment(date)?,
        days_left: working_days_left(today.date, limit.due, calendar),
        missed,
    })
}

fn reached_newest_first(
    due: NaiveDate,
    today: &Today,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> impl Iterator<Item = (Stage, NaiveDate)> {
    let days_late = (today.date - due).num_days();
    let days_late = u32::try_from(days_late.max(0)).unwrap_or(u32::MAX);
    let overdue = (1..=days_late).rev().map(Stage::Overdue);
    let leads = plan.leads_last_first().into_iter().map(Stage::Lead);
    overdue
        .chain(leads)
        .filter_map(move |stage| Some((stage, stage.date(due, calendar)?)))
        .filter(|(_, date)| today.has_reached(*date))
}

#[cfg(test)]
#[path = "remind_tests.rs"]
mod tests;

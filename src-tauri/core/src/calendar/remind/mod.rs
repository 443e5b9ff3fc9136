//! Which reminders are due: at some working days before a limit, on it, and daily once it is
//! missed; at once, and then daily, for what was owed at once when it became known.
//!
//! The rule looks only at the newest reminder whose moment has come. It is due if it was not
//! delivered yet, however late that is: after sleep, after the program was closed, after the
//! vault was locked. Older ones that nobody delivered are named as *missed* beside it, so that a
//! long sleep ends with one reminder per limit and not with a burst, and nothing is dropped in
//! silence. The rule keeps no state but the deliveries, each under its own [`DeliveryKey`]: a
//! clock set back finds its reminders delivered, and a clock that ran ahead for a while has not
//! silenced the true ones. Only what was delivered may be recorded; a missed reminder may not.
//!
//! In quiet hours nothing is due; when they end, all of it is. A snooze puts a request off and
//! ends with its newest reminder once more (`snooze`). A year without a decree has a reminder of
//! its own (`decree`).
//!
//! Nothing here needs the open vault or a person's name. Deliberately absent: the loop that
//! wakes, the notification itself, and its words.

mod decree;
mod ledger;
mod limit;
mod next;
mod plan;
mod snooze;
mod stage;

use chrono::{DateTime, Days, NaiveDate, Utc};

pub use ledger::{Late, LateBecause, LedgerLine, late_of, ledger_line};
pub use limit::{Concern, OpenLimit};
pub use next::next_moment;
pub use plan::{QuietHours, ReminderPlan, StandIn};
pub use snooze::{Snooze, SnoozeError, SnoozeFor, Snoozes, snooze};
pub use stage::{DeliveryKey, NotAStage, Stage};

use super::ProductionCalendar;
use super::span::{working_day_before, working_days_left};
use super::zone::received_on;

/// So many missed reminders of one limit are named; more than a year of silence is one fact.
const MISSED_AT_MOST: usize = 370;

/// The reminders to deliver now, the earliest limit first.
///
/// `delivered` answers whether a reminder was delivered before; the caller records the key of
/// each one that it then delivers, and the keys that it settles.
pub fn due_now(
    board: &[OpenLimit],
    snoozes: &Snoozes,
    delivered: &impl Fn(&DeliveryKey) -> bool,
    now: DateTime<Utc>,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> Vec<DueReminder> {
    if plan.is_quiet(now) {
        return Vec::new();
    }
    let look = Look {
        now,
        today: received_on(now, plan.zone),
        plan,
        calendar,
    };
    let of_limit = |limit: &OpenLimit| look.due(limit, snoozes.get(&limit.request), delivered);
    let mut due: Vec<_> = board.iter().filter_map(of_limit).collect();
    due.extend(decree::due(delivered, now, plan, calendar));
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
    let leads = plan.leads_last_first().into_iter().rev();
    leads
        .filter_map(|lead| {
            let date = working_day_before(due, lead, calendar)?;
            Some((Stage::Lead(lead), plan.moment(date)?))
        })
        .collect()
}

/// A reminder to deliver now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueReminder {
    pub key: DeliveryKey,
    /// When it should have come; long before now if the machine slept.
    pub moment: DateTime<Utc>,
    /// When its limit was entered.
    pub known_since: DateTime<Utc>,
    /// As seen from now, and so fewer than the stage says if the reminder comes late.
    pub days_left: i32,
    /// Nobody has accepted the request yet.
    pub untouched: bool,
    /// Older reminders of the same limit that were never delivered, the newest first; of more
    /// than a year, the newest 370.
    pub missed: Vec<Missed>,
    /// Delivered with it: the end of a snooze into which a newer reminder fell.
    pub settles: Vec<DeliveryKey>,
}

/// A reminder that did not come in its time and is replaced by a newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    pub stage: Stage,
    pub moment: DateTime<Utc>,
}

/// One look at the board.
struct Look<'a> {
    now: DateTime<Utc>,
    today: NaiveDate,
    plan: &'a ReminderPlan,
    calendar: &'a ProductionCalendar,
}

impl Look<'_> {
    fn due(
        &self,
        limit: &OpenLimit,
        snooze: Option<&Snooze>,
        delivered: &impl Fn(&DeliveryKey) -> bool,
    ) -> Option<DueReminder> {
        let key = |stage| DeliveryKey {
            request: limit.request.clone(),
            concern: limit.concern,
            due: limit.due,
            stage,
        };
        let mut reached = self.reached_newest_first(limit);
        let newest = reached.next();
        let again = snooze
            .filter(|snooze| !snooze.is_running(self.now))
            .filter(|snooze| newest.is_none_or(|newest| newest.moment < snooze.until))
            .map(|snooze| (key(Stage::again(snooze.until)), snooze.until))
            .filter(|(key, _)| !delivered(key));
        let fresh = newest.filter(|newest| !delivered(&key(newest.stage)));
        let Some(newest) = fresh else {
            let (key, moment) = again?;
            return Some(self.reminder(limit, key, moment));
        };
        if snooze.is_some_and(|snooze| self.hides(snooze, limit, newest.moment)) {
            return None;
        }
        let missed = reached
            .take_while(|older| !delivered(&key(older.stage)))
            .take_while(|older| older.moment >= limit.known_since)
            .filter(|older| snooze.is_none_or(|snooze| !snooze.covers(older.moment)))
            .take(MISSED_AT_MOST);
        Some(DueReminder {
            missed: missed.collect(),
            settles: again.map(|(key, _)| key).into_iter().collect(),
            ..self.reminder(limit, key(newest.stage), newest.moment)
        })
    }

    fn reminder(&self, limit: &OpenLimit, key: DeliveryKey, moment: DateTime<Utc>) -> DueReminder {
        DueReminder {
            key,
            moment,
            known_since: limit.known_since,
            days_left: working_days_left(self.today, limit.due, self.calendar),
            untouched: limit.untouched,
            missed: Vec::new(),
            settles: Vec::new(),
        }
    }

    /// A snooze hides everything but what comes up on the last day itself.
    fn hides(&self, snooze: &Snooze, limit: &OpenLimit, moment: DateTime<Utc>) -> bool {
        let of_the_last_day =
            limit.due == self.today && received_on(moment, self.plan.zone) == self.today;
        snooze.is_running(self.now) && !of_the_last_day
    }

    fn reached_newest_first(&self, limit: &OpenLimit) -> Box<dyn Iterator<Item = Missed> + '_> {
        match limit.alarms_since(self.plan) {
            Some(known) => Box::new(self.alarms(known, limit.known_since)),
            None => Box::new(self.reminders(limit.due)),
        }
    }

    /// At the moment it became known, and at the hour of every later day.
    fn alarms(
        &self,
        known: NaiveDate,
        known_since: DateTime<Utc>,
    ) -> impl Iterator<Item = Missed> + '_ {
        let first = Missed {
            stage: Stage::AtOnce(0),
            moment: known_since,
        };
        let daily = self.daily_after(known, Stage::AtOnce);
        daily
            .chain([first])
            .filter(|alarm| alarm.moment <= self.now)
    }

    /// Before and on the limit, and at the hour of every day after it.
    fn reminders(&self, due: NaiveDate) -> impl Iterator<Item = Missed> + '_ {
        let leads = moments(due, self.plan, self.calendar).into_iter().rev();
        let leads = leads.map(|(stage, moment)| Missed { stage, moment });
        let overdue = self.daily_after(due, Stage::Overdue);
        overdue
            .chain(leads)
            .filter(|reached| reached.moment <= self.now)
    }

    /// At the hour of every day from today back to the day after a date.
    fn daily_after(
        &self,
        date: NaiveDate,
        stage: fn(u32) -> Stage,
    ) -> impl Iterator<Item = Missed> + '_ {
        let days = (self.today - date).num_days().max(0);
        let days = u32::try_from(days).unwrap_or(u32::MAX);
        (1..=days).rev().filter_map(move |day| {
            let moment = self
                .plan
                .moment(date.checked_add_days(Days::new(day.into()))?)?;
            Some(Missed {
                stage: stage(day),
                moment,
            })
        })
    }
}

#[cfg(test)]
mod tests;

//! The yearly reminder to load the Government's decree.
//!
//! The decree on the days off of a year is usually published by the autumn before it (Labour Code
//! art. 112). From 1 October, once a week until it is loaded, the officer is asked for it: limits
//! that reach into a year without one are provisional.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};

use super::{Concern, DeliveryKey, DueReminder, ReminderPlan, Stage};
use crate::calendar::ProductionCalendar;
use crate::calendar::span::working_days_left;
use crate::calendar::zone::received_on;

pub(super) fn due(
    delivered: &impl Fn(&DeliveryKey) -> bool,
    now: DateTime<Utc>,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> Option<DueReminder> {
    let today = received_on(now, plan.zone);
    let year = asked_for(today, calendar)?;
    let first = first_asked(year)?;
    let (week, moment) = newest_week(first, today, now, plan)?;
    let due = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let key = DeliveryKey {
        request: String::new(),
        concern: Concern::Calendar,
        due,
        stage: Stage::Weekly(week),
    };
    (!delivered(&key)).then(|| DueReminder {
        key,
        moment,
        known_since: moment,
        days_left: working_days_left(today, due, calendar),
        untouched: false,
        missed: Vec::new(),
        settles: Vec::new(),
    })
}

/// This year, where it began without a decree; from October on the next one.
fn asked_for(today: NaiveDate, calendar: &ProductionCalendar) -> Option<i32> {
    let next = (today.month() >= 10).then(|| today.year() + 1);
    [Some(today.year()), next]
        .into_iter()
        .flatten()
        .find(|year| calendar.is_provisional(*year))
}

fn first_asked(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year - 1, 10, 1)
}

fn newest_week(
    first: NaiveDate,
    today: NaiveDate,
    now: DateTime<Utc>,
    plan: &ReminderPlan,
) -> Option<(u32, DateTime<Utc>)> {
    let weeks = u32::try_from((today - first).num_days().div_euclid(7)).ok()?;
    let at = |week: u32| plan.moment(first.checked_add_days(Days::new(u64::from(week) * 7))?);
    [Some(weeks), weeks.checked_sub(1)]
        .into_iter()
        .flatten()
        .find_map(|week| Some((week, at(week).filter(|moment| *moment <= now)?)))
}

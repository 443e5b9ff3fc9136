//! When the next reminder comes, for those who want to know now.

use chrono::{DateTime, Days, Utc};

use super::{OpenLimit, ReminderPlan, Snooze, Snoozes, moments};
use crate::calendar::ProductionCalendar;
use crate::calendar::zone::received_on;

/// The next moment after now at which a reminder of an open limit comes.
#[must_use]
pub fn next_moment(
    board: &[OpenLimit],
    snoozes: &Snoozes,
    now: DateTime<Utc>,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> Option<DateTime<Utc>> {
    board
        .iter()
        .filter_map(|limit| next_of(limit, snoozes.get(&limit.request), now, plan, calendar))
        .min()
}

fn next_of(
    limit: &OpenLimit,
    snooze: Option<&Snooze>,
    now: DateTime<Utc>,
    plan: &ReminderPlan,
    calendar: &ProductionCalendar,
) -> Option<DateTime<Utc>> {
    let on_the_last_day = |moment| received_on(moment, plan.zone) == limit.due;
    let snoozed = snooze.filter(|snooze| snooze.is_running(now));
    let hidden =
        |moment| snoozed.is_some_and(|snooze| snooze.covers(moment) && !on_the_last_day(moment));
    let leads = match limit.alarms_since(plan) {
        Some(_) => vec![limit.known_since],
        None => {
            let moments = moments(limit.due, plan, calendar).into_iter();
            moments.map(|(_, moment)| moment).collect()
        }
    };
    let today = received_on(now, plan.zone);
    // A limit reminds daily from the day after it, an alarm from the day after it was entered.
    let daily_from = limit.alarms_since(plan).unwrap_or(limit.due);
    let daily = (0..=2).filter_map(|days| {
        let date = today.checked_add_days(Days::new(days))?;
        (date > daily_from).then(|| plan.moment(date)).flatten()
    });
    leads
        .into_iter()
        .chain(daily)
        .filter(|moment| !hidden(*moment))
        .chain(snoozed.map(|snooze| snooze.until))
        .filter(|moment| *moment > now)
        .map(|moment| plan.after_quiet(moment))
        .min()
}

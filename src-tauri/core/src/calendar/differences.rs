//! What changes for people when one calendar takes the place of another.

use chrono::NaiveDate;

use super::ProductionCalendar;
use super::day::Day;
use super::settled::days_of;

/// A day that is not what it was: worked or not, shortened or not, or so on another ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayChange {
    pub date: NaiveDate,
    pub was: Day,
    pub is: Day,
}

/// The days of a year that differ, in order.
#[must_use]
pub fn differences(
    before: &ProductionCalendar,
    after: &ProductionCalendar,
    year: i32,
) -> Vec<DayChange> {
    let change = |date| DayChange {
        date,
        was: before.day(date),
        is: after.day(date),
    };
    let changes = days_of(year).map(change);
    changes.filter(|change| change.was != change.is).collect()
}

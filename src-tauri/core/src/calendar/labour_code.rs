//! Labour Code art. 95 and 112 for one date, given what the year's decree moved, if there is one.
//!
//! A day is judged from the rule and never looked up in a list, so a year without a decree needs
//! nothing prepared. Without a decree the two January days off that the Government moves each
//! year stay where they are: such a year has up to two working days too many, and a limit in it
//! can only come out too early, never too late.
//!
//! As a rule a decree moves the rest of a Saturday or of a holiday that falls on a weekend. It may
//! also move on a Monday to which the Code itself had moved the rest (25 February 2013, 24 February
//! 2014): that Monday is worked, and is as long as the day that it stands in for.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};

use super::day::{Day, Decree, Ground, Holiday, Transfer};
use super::embedded::CALENDAR;

/// What is known to have been moved in a year.
#[derive(Clone, Copy, Default)]
pub(super) struct Moves<'a> {
    pub decree: Option<Decree>,
    pub transfers: &'a [Transfer],
}

impl Moves<'_> {
    /// The day whose rest was moved here.
    pub fn to(self, date: NaiveDate) -> Option<NaiveDate> {
        let mut transfers = self.transfers.iter();
        Some(transfers.find(|transfer| transfer.to == date)?.from)
    }

    /// The day to which the rest of this one was moved.
    pub fn from(self, date: NaiveDate) -> Option<NaiveDate> {
        let mut transfers = self.transfers.iter();
        Some(transfers.find(|transfer| transfer.from == date)?.to)
    }

    /// Who moved the days of this year.
    pub fn ground(self) -> Ground {
        self.decree.map_or(Ground::Listed, Ground::Decree)
    }
}

pub(super) fn day(date: NaiveDate, moves: Moves<'_>) -> Day {
    if let Some(holiday) = holiday(date) {
        return Day::Holiday(holiday);
    }
    if let Some(from) = moves.to(date) {
        return Day::Transferred {
            from: Some(from),
            ground: moves.ground(),
        };
    }
    if is_weekend(date) {
        return weekend(date, moves);
    }
    if let Some(to) = moves.from(date) {
        return worked(to);
    }
    if let Some(from) = moved_by_the_code(date, moves) {
        return Day::Transferred {
            from: Some(from),
            ground: Ground::LabourCode,
        };
    }
    worked(date)
}

fn weekend(date: NaiveDate, moves: Moves<'_>) -> Day {
    match moves.from(date) {
        Some(to) => Day::WorkingWeekend {
            to: Some(to),
            decree: moves.decree,
            short: holiday_after(to).is_some(),
        },
        None => Day::Weekend,
    }
}

/// A worked weekday that is as long as this one would be.
fn worked(as_long_as: NaiveDate) -> Day {
    holiday_after(as_long_as).map_or(Day::Working, |before| Day::Short { before })
}

/// The day off whose rest falls on this weekday by art. 112 part 2: walk back over the days off
/// that touch it to one that coincides with a holiday and that the decree left alone.
pub(super) fn moved_by_the_code(date: NaiveDate, moves: Moves<'_>) -> Option<NaiveDate> {
    date.iter_days()
        .rev()
        .skip(1)
        .take_while(|earlier| is_off_before_moving(*earlier, moves))
        .find(|earlier| {
            is_weekend(*earlier)
                && holiday(*earlier).is_some_and(|holiday| holiday.day_off_moves)
                && moves.from(*earlier).is_none()
        })
}

fn is_off_before_moving(date: NaiveDate, moves: Moves<'_>) -> bool {
    holiday(date).is_some()
        || moves.to(date).is_some()
        || (is_weekend(date) && moves.from(date).is_none())
}

/// Every holiday by month and day, because millions of days are asked for when a calendar changes.
static HOLIDAYS: LazyLock<[[Option<&'static Holiday>; 32]; 13]> = LazyLock::new(|| {
    let mut table = [[None; 32]; 13];
    for holiday in &CALENDAR.holidays {
        for (month, day) in &holiday.days {
            let month = table.get_mut(*month as usize);
            if let Some(cell) = month.and_then(|days| days.get_mut(*day as usize)) {
                *cell = Some(holiday);
            }
        }
    }
    table
});

pub(super) fn holiday(date: NaiveDate) -> Option<&'static Holiday> {
    let month = HOLIDAYS.get(date.month() as usize)?;
    *month.get(date.day() as usize)?
}

pub(super) fn holiday_after(date: NaiveDate) -> Option<&'static Holiday> {
    date.succ_opt().and_then(holiday)
}

pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

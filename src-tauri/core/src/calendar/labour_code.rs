//! Labour Code art. 95 and 112 for one date, given what the year's decree moved, if there is one.
//!
//! A day is judged from the rule and never looked up in a list, so a year without a decree needs
//! nothing prepared. Without a decree the two January days off that the Government moves each
//! year stay where they are: such a year has up to two working days too many, and a limit in it
//! can only come out too early, never too late.

use chrono::{Datelike, NaiveDate, Weekday};

use super::day::{Day, Ground, Holiday};
use super::embedded::CALENDAR;
use super::production::DecreedYear;

pub(super) fn day(date: NaiveDate, decreed: Option<&DecreedYear>) -> Day {
    if let Some(holiday) = holiday(date) {
        return Day::Holiday(holiday);
    }
    if let Some((decree, from)) = decreed.and_then(|year| year.moved_to(date)) {
        let ground = Ground::Decree(decree);
        return Day::Transferred { from, ground };
    }
    if is_weekend(date) {
        return weekend(date, decreed);
    }
    if let Some(from) = moved_by_the_code(date, decreed) {
        let ground = Ground::LabourCode;
        return Day::Transferred { from, ground };
    }
    holiday_after(date).map_or(Day::Working, |before| Day::Short { before })
}

fn weekend(date: NaiveDate, decreed: Option<&DecreedYear>) -> Day {
    match decreed.and_then(|year| year.moved_from(date)) {
        Some((decree, to)) => Day::WorkingWeekend {
            to,
            decree,
            short: holiday_after(to).is_some(),
        },
        None => Day::Weekend,
    }
}

/// The day off whose rest falls on this weekday by art. 112 part 2: walk back over the days off
/// that touch it to one that coincides with a holiday and that the decree left alone.
fn moved_by_the_code(date: NaiveDate, decreed: Option<&DecreedYear>) -> Option<NaiveDate> {
    date.iter_days()
        .rev()
        .skip(1)
        .take_while(|earlier| is_off_before_moving(*earlier, decreed))
        .find(|earlier| {
            is_weekend(*earlier)
                && holiday(*earlier).is_some_and(|holiday| holiday.day_off_moves)
                && decreed.is_none_or(|year| year.moved_from(*earlier).is_none())
        })
}

fn is_off_before_moving(date: NaiveDate, decreed: Option<&DecreedYear>) -> bool {
    let moved =
        |moves: fn(&DecreedYear, NaiveDate) -> bool| decreed.is_some_and(|y| moves(y, date));
    holiday(date).is_some()
        || moved(|year, date| year.moved_to(date).is_some())
        || (is_weekend(date) && !moved(|year, date| year.moved_from(date).is_some()))
}

fn holiday(date: NaiveDate) -> Option<&'static Holiday> {
    let day = (date.month(), date.day());
    CALENDAR
        .holidays
        .iter()
        .find(|holiday| holiday.days.contains(&day))
}

fn holiday_after(date: NaiveDate) -> Option<&'static Holiday> {
    date.succ_opt().and_then(holiday)
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

//! One year that somebody settled, each of its days judged once.
//!
//! A decree's transfers go through the rule of the Labour Code. A published calendar only lists
//! which days are worked: the ground of each is worked out from the day of the week, the holidays
//! of art. 112 and what the file says was moved.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::day::{Day, Decree, Ground, Transfer};
use super::labour_code::{self, Moves, is_weekend};
use super::loaded::{LoadedYear, YearDays};

#[derive(Debug, PartialEq, Eq)]
pub(super) struct SettledYear {
    decree: Option<Decree>,
    moved: Vec<Transfer>,
    /// By day of the year, from 1 January.
    days: Vec<Day>,
}

impl SettledYear {
    pub fn new(year: LoadedYear) -> Self {
        let LoadedYear { year, decree, days } = year;
        let judge: Box<dyn Fn(NaiveDate, Moves<'_>) -> Day> = match &days {
            YearDays::Transfers(_) => Box::new(labour_code::day),
            YearDays::Listed { off, short, .. } => {
                Box::new(|date, moves| listed(date, off, short, moves))
            }
        };
        let transfers = match &days {
            YearDays::Transfers(moved) | YearDays::Listed { moved, .. } => moved,
        };
        let moves = Moves { decree, transfers };
        let judged = days_of(year).map(|date| judge(date, moves)).collect();
        Self {
            decree,
            moved: transfers.clone(),
            days: judged,
        }
    }

    pub fn day(&self, date: NaiveDate) -> Option<Day> {
        let day = self.days.get(usize::try_from(date.ordinal0()).ok()?);
        day.copied()
    }

    pub const fn decree(&self) -> Option<Decree> {
        self.decree
    }

    pub fn moved(&self) -> &[Transfer] {
        &self.moved
    }
}

/// Every date of a year; none of a year that cannot be written.
pub(super) fn days_of(year: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1);
    let days = first.into_iter().flat_map(|first| first.iter_days());
    days.take_while(move |date| date.year() == year)
}

fn listed(
    date: NaiveDate,
    off: &BTreeSet<NaiveDate>,
    short: &BTreeSet<NaiveDate>,
    moves: Moves<'_>,
) -> Day {
    match (off.contains(&date), is_weekend(date)) {
        (true, weekend) => match labour_code::holiday(date) {
            Some(holiday) => Day::Holiday(holiday),
            None if weekend => Day::Weekend,
            None => weekday_off(date, moves),
        },
        (false, true) => Day::WorkingWeekend {
            to: moves.from(date),
            decree: moves.decree,
            short: short.contains(&date),
        },
        (false, false) if short.contains(&date) => short_weekday(date, moves),
        (false, false) => Day::Working,
    }
}

/// Off by the Code alone where it moves a rest to this day and the file names no other one.
fn weekday_off(date: NaiveDate, moves: Moves<'_>) -> Day {
    let from = moves.to(date);
    let by_the_code = labour_code::moved_by_the_code(date, Moves::default());
    match by_the_code {
        Some(code) if from.is_none_or(|from| from == code) => Day::Transferred {
            from: by_the_code,
            ground: Ground::LabourCode,
        },
        _ => Day::Transferred {
            from,
            ground: moves.ground(),
        },
    }
}

/// A shortened weekday that no holiday follows stands in for another day. Where the file does not
/// say for which, the day is shown as worked in full: no limit depends on it.
fn short_weekday(date: NaiveDate, moves: Moves<'_>) -> Day {
    let as_long_as = moves.from(date).unwrap_or(date);
    let before = labour_code::holiday_after(as_long_as);
    before.map_or(Day::Working, |before| Day::Short { before })
}

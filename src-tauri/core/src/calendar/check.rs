//! Whether a year that the officer loads is believable.
//!
//! A year that art. 112 makes impossible is refused. What is only unlikely is a [`Doubt`]: it is
//! shown before anything is decided, and the officer decides. A total alone proves little, for a
//! calendar shifted by a day has right totals: so the weekdays are looked at too, the holidays, and
//! the balance of art. 112 between days off that were lost and days off that were given back.
//!
//! A calendar with the non-working days of 2020 or 2021 in it has too few working days and is
//! refused: those days are overridden one by one.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, Weekday};

use super::ProductionCalendar;
use super::day::{Day, Transfer};
use super::labour_code::{self, Moves, is_weekend};
use super::loaded::{LoadedYear, YearDays};
use super::production::YEARS;
use super::settled::{SettledYear, days_of};

/// Every year since the Code has its present holidays had 247 or 248.
const WORKING_DAYS: RangeInclusive<u32> = 245..=250;
/// No decree has made more than three Saturdays working days.
const WORKED_WEEKENDS: usize = 6;
/// No year has had more than six.
const WEEKDAYS_OFF: usize = 12;

/// Unlikely, but possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// Days off are given back for those lost to holidays and to worked weekends, one for one.
    #[error("{days} weekdays are off without a day off that was lost for them")]
    TooManyDaysOff { days: u32 },
    /// A transfer is missing, or a working Saturday is not marked.
    #[error("{days} days off were lost and not given back")]
    TooFewDaysOff { days: u32 },
    #[error("the Sunday {date} is worked")]
    WorkedSunday { date: NaiveDate },
    /// The program came with the decree of this year.
    #[error("{days} days are worked or not worked against the decree that is built in")]
    AgainstTheDecree { days: u32 },
}

/// Not possible under Labour Code art. 112.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Implausible {
    #[error("the year {year} cannot be counted")]
    Year { year: i32 },
    #[error("{date} lies outside the year")]
    OutsideTheYear { date: NaiveDate },
    #[error("{date} is there twice")]
    Duplicate { date: NaiveDate },
    #[error("{date} cannot be off and shortened")]
    OffAndShort { date: NaiveDate },
    #[error("the rest of {date} is moved to the same day")]
    MovedNowhere { date: NaiveDate },
    #[error("{date} is no day off whose rest could be moved")]
    NotADayOff { date: NaiveDate },
    #[error("{date} is no working day to which a rest could be moved")]
    NotAWorkingDay { date: NaiveDate },
    #[error("{found} working days, and a year has 245 to 250")]
    WorkingDays { found: u32 },
    /// As in a calendar shifted by a day, or of another year.
    #[error(
        "the weekdays are shifted: {worked_weekends} Saturdays and Sundays are worked, {weekdays_off} weekdays that are no holidays are off"
    )]
    WeekdaysShifted {
        worked_weekends: usize,
        weekdays_off: usize,
    },
    #[error("{date} is a holiday of art. 112 and worked")]
    HolidayWorked { date: NaiveDate },
}

/// What speaks against a year.
///
/// # Errors
/// The first reason for which it cannot be right.
pub fn check(year: &LoadedYear) -> Result<Vec<Doubt>, Implausible> {
    if !YEARS.contains(&year.year) {
        return Err(Implausible::Year { year: year.year });
    }
    match &year.days {
        YearDays::Transfers(transfers) => transfers_are_possible(year.year, transfers)?,
        YearDays::Listed { off, short, moved } => list_is_possible(year.year, off, short, moved)?,
    }
    let settled = SettledYear::new(year.clone());
    let tally = Tally::of(year.year, &settled);
    tally.is_possible()?;
    let mut doubts = tally.doubts();
    doubts.extend(against_the_decree(year.year, &settled));
    Ok(doubts)
}

fn transfers_are_possible(year: i32, transfers: &[Transfer]) -> Result<(), Implausible> {
    let dates = transfers.iter().flat_map(|t| [t.from, t.to]);
    inside(year, dates)?;
    for (n, &Transfer { from, to }) in transfers.iter().enumerate() {
        let others = || {
            let all = transfers.iter().enumerate();
            all.filter(move |(other, _)| *other != n)
                .map(|(_, other)| *other)
        };
        if from == to {
            return Err(Implausible::MovedNowhere { date: from });
        }
        for date in [from, to] {
            if others().any(|other| other.from == date || other.to == date) {
                return Err(Implausible::Duplicate { date });
            }
        }
        if labour_code::day(from, Moves::default()).is_working() {
            return Err(Implausible::NotADayOff { date: from });
        }
        let others: Vec<_> = others().collect();
        let without = Moves {
            decree: None,
            transfers: &others,
        };
        if is_weekend(to) || !labour_code::day(to, without).is_working() {
            return Err(Implausible::NotAWorkingDay { date: to });
        }
    }
    Ok(())
}

fn list_is_possible(
    year: i32,
    off: &BTreeSet<NaiveDate>,
    short: &BTreeSet<NaiveDate>,
    moved: &[Transfer],
) -> Result<(), Implausible> {
    inside(year, off.iter().chain(short).copied())?;
    inside(year, moved.iter().flat_map(|t| [t.from, t.to]))?;
    match off.intersection(short).next() {
        Some(date) => Err(Implausible::OffAndShort { date: *date }),
        None => Ok(()),
    }
}

fn inside(year: i32, mut dates: impl Iterator<Item = NaiveDate>) -> Result<(), Implausible> {
    let outside = dates.find(|date| date.year() != year);
    outside.map_or(Ok(()), |date| Err(Implausible::OutsideTheYear { date }))
}

/// A year in numbers.
#[derive(Default)]
struct Tally {
    working_days: u32,
    worked_weekends: usize,
    /// Weekdays off that are no holidays.
    weekdays_off: usize,
    /// Days off that holidays fell on, and that the Code or the decree gives back.
    lost_to_holidays: usize,
    /// The same in January, of which two are given back.
    lost_in_january: usize,
    first_holiday_worked: Option<NaiveDate>,
    worked_sundays: Vec<NaiveDate>,
}

impl Tally {
    fn of(year: i32, settled: &SettledYear) -> Self {
        let mut tally = Self::default();
        for date in days_of(year) {
            let day = settled.day(date).unwrap_or(Day::Working);
            tally.add(date, day.is_working());
        }
        tally
    }

    fn add(&mut self, date: NaiveDate, worked: bool) {
        let holiday = labour_code::holiday(date);
        let weekend = is_weekend(date);
        self.working_days += u32::from(worked);
        match (worked, weekend, holiday) {
            (true, _, Some(_)) => {
                self.first_holiday_worked.get_or_insert(date);
            }
            (false, true, Some(holiday)) if holiday.day_off_moves => self.lost_to_holidays += 1,
            (false, true, Some(_)) => self.lost_in_january += 1,
            (false, false, None) => self.weekdays_off += 1,
            _ => {}
        }
        if worked && weekend {
            self.worked_weekends += 1;
            if date.weekday() == Weekday::Sun {
                self.worked_sundays.push(date);
            }
        }
    }

    fn is_possible(&self) -> Result<(), Implausible> {
        if !WORKING_DAYS.contains(&self.working_days) {
            let found = self.working_days;
            return Err(Implausible::WorkingDays { found });
        }
        if self.worked_weekends > WORKED_WEEKENDS || self.weekdays_off > WEEKDAYS_OFF {
            return Err(Implausible::WeekdaysShifted {
                worked_weekends: self.worked_weekends,
                weekdays_off: self.weekdays_off,
            });
        }
        let worked = self.first_holiday_worked;
        worked.map_or(Ok(()), |date| Err(Implausible::HolidayWorked { date }))
    }

    fn doubts(&self) -> Vec<Doubt> {
        let lost = self.lost_to_holidays + self.lost_in_january.min(2) + self.worked_weekends;
        let days = |n| u32::try_from(n).unwrap_or(u32::MAX);
        let balance = match self.weekdays_off.cmp(&lost) {
            std::cmp::Ordering::Greater => Some(Doubt::TooManyDaysOff {
                days: days(self.weekdays_off - lost),
            }),
            std::cmp::Ordering::Less => Some(Doubt::TooFewDaysOff {
                days: days(lost - self.weekdays_off),
            }),
            std::cmp::Ordering::Equal => None,
        };
        let sundays = self.worked_sundays.iter();
        let sundays = sundays.map(|date| Doubt::WorkedSunday { date: *date });
        balance.into_iter().chain(sundays).collect()
    }
}

fn against_the_decree(year: i32, settled: &SettledYear) -> Option<Doubt> {
    let built_in = ProductionCalendar::built_in();
    if built_in.is_provisional(year) {
        return None;
    }
    let differs = |date: &NaiveDate| {
        let day = settled.day(*date);
        day.is_some_and(|day| day.is_working() != built_in.is_working(*date))
    };
    let days = u32::try_from(days_of(year).filter(differs).count()).unwrap_or(u32::MAX);
    (days > 0).then_some(Doubt::AgainstTheDecree { days })
}

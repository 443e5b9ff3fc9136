//! Why a calendar is refused or doubted, as failures.

use crate::Failure;
use dekada_core::calendar::load::{LoadError, Place};
use dekada_core::calendar::{Doubt, Implausible};

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::TooLarge { .. } => Self::failed("calendar-too-large"),
            LoadError::NotACalendar => Self::failed("calendar-unknown"),
            LoadError::Broken { at } => placed("calendar-broken", at),
            LoadError::Declares => Self::failed("calendar-declares"),
            LoadError::NoYear => Self::failed("calendar-no-year"),
            LoadError::OtherYear { file, asked } => Self::failed("calendar-other-year")
                .with("file", file.to_string())
                .with("asked", asked.to_string()),
            LoadError::OtherCountry => Self::failed("calendar-other-country"),
            LoadError::BadDay { at } => placed("calendar-bad-day", at),
            LoadError::Duplicate { date } => dated("calendar-duplicate", date),
            LoadError::RepeatedMonth { month } => {
                Self::failed("calendar-month-twice").with("month", month)
            }
            LoadError::Incomplete { month } => {
                Self::failed("calendar-incomplete").with("month", month)
            }
            LoadError::WrongLength { found, expected } => Self::failed("calendar-wrong-length")
                .with("found", found)
                .with("expected", expected),
            LoadError::Contradiction { counted, stated } => Self::failed("calendar-contradiction")
                .with("counted", counted)
                .with("stated", stated),
        }
    }
}

impl From<Implausible> for Failure {
    fn from(error: Implausible) -> Self {
        match error {
            Implausible::Year { .. } => Self::usage("date-out-of-range"),
            Implausible::OutsideTheYear { date } => dated("calendar-outside", date),
            Implausible::Duplicate { date } => dated("calendar-duplicate", date),
            Implausible::OffAndShort { date } => dated("calendar-off-and-short", date),
            Implausible::MovedNowhere { date } => dated("calendar-moved-nowhere", date),
            Implausible::NotADayOff { date } => dated("calendar-not-a-day-off", date),
            Implausible::NotAWorkingDay { date } => dated("calendar-not-a-working-day", date),
            Implausible::WorkingDays { found } => {
                Self::failed("calendar-working-days").with("found", found)
            }
            Implausible::WeekdaysShifted {
                worked_weekends,
                weekdays_off,
            } => Self::failed("calendar-shifted")
                .with("worked", worked_weekends)
                .with("off", weekdays_off),
            Implausible::HolidayWorked { date } => dated("calendar-holiday-worked", date),
        }
    }
}

impl From<Doubt> for Failure {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::TooManyDaysOff { days } => {
                Self::not_now("doubt-too-many-days-off").with("days", days)
            }
            Doubt::TooFewDaysOff { days } => {
                Self::not_now("doubt-too-few-days-off").with("days", days)
            }
            Doubt::WorkedSunday { date } => Self::not_now("doubt-worked-sunday")
                .with("date", date.format("%d.%m.%Y").to_string()),
            Doubt::AgainstTheDecree { days } => {
                Self::not_now("doubt-against-the-decree").with("days", days)
            }
        }
    }
}

fn dated(code: &str, date: chrono::NaiveDate) -> Failure {
    Failure::failed(code).with("date", date.format("%d.%m.%Y").to_string())
}

fn placed(code: &str, at: Place) -> Failure {
    let (place, n) = match at {
        Place::Byte(n) => ("byte", n),
        Place::Line(n) => ("line", n),
        Place::Character(n) => ("character", n),
        Place::Month(n) => ("month", n as usize),
        Place::Entry(n) => ("entry", n),
    };
    Failure::failed(code).with("place", place).with("n", n)
}

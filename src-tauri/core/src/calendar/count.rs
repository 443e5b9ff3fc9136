//! The count, day by day: what a lawyer would tick off on a wall calendar.

use chrono::{Datelike, NaiveDate};

use super::ProductionCalendar;
use super::day::Day;
use super::deadline::Term;
use super::terms::Length;

/// One day of a count with the ground for counting it or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedDay {
    pub date: NaiveDate,
    /// Its number in the term; none if the day does not count.
    pub n: Option<u32>,
    /// What the day is in the production calendar: the ground, with decree and holiday.
    pub day: Day,
    pub stretch: Stretch,
    /// No decree has settled the day's year.
    pub provisional: bool,
}

impl CountedDay {
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.n.is_some()
    }
}

/// To what part of the term a day belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// The term itself.
    Term,
    /// The days added by a notice of extension.
    Extension,
    /// After the term has run out on a day off, up to the next working day (Civil Code art. 193).
    Shift,
}

/// Every day from the day after the event to the end of the term.
#[must_use]
pub fn count(term: &Term, calendar: &ProductionCalendar) -> Vec<CountedDay> {
    let mut counted = 0;
    let days = term.from.iter_days().skip(1);
    days.take_while(|date| *date <= term.due)
        .map(|date| {
            let day = calendar.day(date);
            let stretch = stretch(date, counted, term);
            let counts = match term.length {
                Length::WorkingDays(_) => day.is_working(),
                _ => stretch != Stretch::Shift,
            };
            counted += u32::from(counts);
            CountedDay {
                date,
                n: counts.then_some(counted),
                day,
                stretch,
                provisional: calendar.is_provisional(date.year()),
            }
        })
        .collect()
}

fn stretch(date: NaiveDate, counted_before: u32, term: &Term) -> Stretch {
    match term.length {
        _ if date > term.raw_due => Stretch::Shift,
        Length::WorkingDays(n) if counted_before >= n => Stretch::Extension,
        _ => Stretch::Term,
    }
}

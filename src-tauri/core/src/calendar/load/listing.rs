//! The days of a file while it is read: each is marked once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::LoadError;
use crate::calendar::day::Transfer;
use crate::calendar::loaded::YearDays;
use crate::calendar::settled::days_of;

/// What a file says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Worked,
    Short,
    Off,
}

pub(super) struct Listing {
    year: i32,
    marks: BTreeMap<NaiveDate, Mark>,
    moved: Vec<Transfer>,
}

impl Listing {
    pub fn of(year: i32) -> Self {
        Self {
            year,
            marks: BTreeMap::new(),
            moved: Vec::new(),
        }
    }

    /// The date of a month and a day, if the year has it.
    pub fn date(&self, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, month, day)
    }

    pub fn mark(&mut self, date: NaiveDate, mark: Mark) -> Result<(), LoadError> {
        match self.marks.insert(date, mark) {
            Some(_) => Err(LoadError::Duplicate { date }),
            None => Ok(()),
        }
    }

    pub fn moved(&mut self, from: NaiveDate, to: NaiveDate) {
        self.moved.push(Transfer { from, to });
    }

    pub fn is_marked(&self, date: NaiveDate) -> bool {
        self.marks.contains_key(&date)
    }

    pub fn working_days(&self, unmarked: fn(NaiveDate) -> Mark) -> usize {
        let days = days_of(self.year);
        days.filter(|date| self.said(*date, unmarked) != Mark::Off)
            .count()
    }

    /// The whole year; `unmarked` says what a day is of which the file says nothing.
    pub fn finish(self, unmarked: fn(NaiveDate) -> Mark) -> YearDays {
        let all = |mark| -> BTreeSet<NaiveDate> {
            let days = days_of(self.year);
            days.filter(|date| self.said(*date, unmarked) == mark)
                .collect()
        };
        let (off, short) = (all(Mark::Off), all(Mark::Short));
        YearDays::Listed {
            off,
            short,
            moved: self.moved,
        }
    }

    fn said(&self, date: NaiveDate, unmarked: fn(NaiveDate) -> Mark) -> Mark {
        let mark = self.marks.get(&date);
        mark.copied().unwrap_or_else(|| unmarked(date))
    }
}

/// For forms that name every day that is not worked.
pub(super) fn worked(_: NaiveDate) -> Mark {
    Mark::Worked
}

/// A date written as two numbers of two digits with a point between them.
pub(super) fn two_numbers(text: &str) -> Option<(u32, u32)> {
    let (first, second) = text.split_once('.')?;
    Some((two_digits(first)?, two_digits(second)?))
}

pub(super) fn two_digits(text: &str) -> Option<u32> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

//! The clock against tables, golden counts, properties and an independent implementation.

mod clocks;
mod counts;
mod independent;
mod limits;
mod plausible;
mod properties;
mod years;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::*;
use crate::request::DemandKind;

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A published calendar: what the rules must produce.
#[derive(Deserialize)]
pub(super) struct Published {
    pub year: i32,
    pub working_days: u32,
    pub off_weekdays: Vec<NaiveDate>,
    pub working_weekends: Vec<NaiveDate>,
    pub short: Vec<NaiveDate>,
}

impl Published {
    /// Every day that is not worked.
    pub fn off(&self) -> BTreeSet<NaiveDate> {
        let days = year_days(self.year);
        let weekend = |date: &NaiveDate| date.weekday().num_days_from_monday() > 4;
        let off = |date: &NaiveDate| match weekend(date) {
            true => !self.working_weekends.contains(date),
            false => self.off_weekdays.contains(date),
        };
        days.filter(off).collect()
    }

    /// As an officer would load it, without a decree.
    pub fn loaded(&self) -> LoadedYear {
        LoadedYear {
            year: self.year,
            decree: None,
            days: YearDays::Listed {
                off: self.off(),
                short: self.short.iter().copied().collect(),
                moved: Vec::new(),
            },
        }
    }
}

/// The years 2013 to 2027.
pub(super) fn published() -> Vec<Published> {
    #[derive(Deserialize)]
    struct File {
        years: Vec<Published>,
    }
    let text = include_str!("../data/ru_published.json");
    serde_json::from_str::<File>(text).unwrap().years
}

/// Every day of a year.
pub(super) fn year_days(year: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    first
        .iter_days()
        .take_while(move |date| date.year() == year)
}

fn limit(kind: DemandKind, received: &str, extended: Option<u32>) -> Deadline {
    let calendar = ProductionCalendar::built_in();
    counted(kind, date(received), extended.map(WorkingDays), &calendar).unwrap()
}

/// The limit of a demand of which nothing else is known.
fn counted(
    kind: DemandKind,
    received: NaiveDate,
    extended: Option<WorkingDays>,
    calendar: &ProductionCalendar,
) -> Result<Deadline, DeadlineError> {
    let clock = Clock {
        extended,
        ..Clock::new(kind, received)
    };
    deadline(&clock, calendar)
}

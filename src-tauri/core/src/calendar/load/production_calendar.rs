//! The JSON of production-calendar.ru: every day of the year with its kind.
//!
//! `type_id` is 1 for a working day, 2 for a weekend, 3 for a holiday, 5 for a shortened day and 6
//! for a day off by transfer. A regional holiday (4) is refused: it counts only where the officer
//! overrides the day and says why.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::json::Number;
use super::listing::{Listing, Mark, two_digits, worked};
use super::{CalendarFile, LoadError, Place};
use crate::calendar::loaded::CalendarFormat;
use crate::calendar::settled::days_of;

#[derive(Deserialize)]
pub(super) struct Row {
    /// `DD.MM.YYYY`.
    date: String,
    type_id: Number,
}

impl Row {
    fn date(&self) -> Option<NaiveDate> {
        let mut parts = self.date.trim().splitn(3, '.');
        let (day, month) = (two_digits(parts.next()?)?, two_digits(parts.next()?)?);
        let year = parts.next().filter(|year| year.len() == 4)?;
        NaiveDate::from_ymd_opt(year.parse().ok()?, month, day)
    }

    fn mark(&self) -> Option<Mark> {
        match self.type_id.whole()? {
            1 => Some(Mark::Worked),
            2 | 3 | 6 => Some(Mark::Off),
            5 => Some(Mark::Short),
            _ => None,
        }
    }
}

pub(super) fn read(rows: &[Row]) -> Result<CalendarFile, LoadError> {
    let first = rows.first().and_then(Row::date);
    let year = super::countable(first.map(|date| date.year().into()))?;
    let mut listing = Listing::of(year);
    for (entry, row) in rows.iter().enumerate() {
        let date = row.date().filter(|date| date.year() == year);
        let (Some(date), Some(mark)) = (date, row.mark()) else {
            let at = Place::Entry(entry + 1);
            return Err(LoadError::BadDay { at });
        };
        listing.mark(date, mark)?;
    }
    if let Some(missing) = days_of(year).find(|date| !listing.is_marked(*date)) {
        let month = missing.month();
        return Err(LoadError::Incomplete { month });
    }
    Ok(CalendarFile {
        format: CalendarFormat::ProductionCalendar,
        year,
        days: listing.finish(worked),
    })
}

//! Reads a calendar that somebody published: which days of one year are worked.
//!
//! Four forms are known, told apart by their content and never by a file's name: the XML and the
//! JSON of xmlcalendar.ru, the line of digits of isdayoff.ru, the JSON of production-calendar.ru.
//! Each names every day of its year, outright or by what it leaves out, so what is read is complete
//! or refused. A file is somebody else's: it is small, it declares nothing, and an error says where
//! it stands without repeating a word of it.
//!
//! Deliberately absent: whether the days are believable ([`super::check`]), the decree, which no
//! form carries, and fetching anything.

mod error;
mod is_day_off;
mod json;
mod listing;
mod production_calendar;
mod xml;
mod xml_calendar_json;

pub use error::{LoadError, Place};

use super::loaded::{CalendarFormat, YearDays};
use super::production::YEARS;

/// A year of any form is a few kilobytes.
const LONGEST: usize = 1 << 20;

/// A published calendar as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    pub format: CalendarFormat,
    pub year: i32,
    /// Always [`YearDays::Listed`].
    pub days: YearDays,
}

/// Reads a file. `year` is the year that the officer wants; only a form that does not name its own
/// year needs it.
///
/// # Errors
/// What makes the file unreadable, incomplete or another one than was asked for.
pub fn read(bytes: &[u8], year: Option<i32>) -> Result<CalendarFile, LoadError> {
    if bytes.len() > LONGEST {
        return Err(LoadError::TooLarge { longest: LONGEST });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| LoadError::Broken {
        at: Place::Byte(error.valid_up_to() + 1),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file = match text.trim_start().chars().next() {
        Some('<') => xml::read(text),
        Some('{') => json::read(text),
        Some('0'..='9') => is_day_off::read(text, year),
        _ => Err(LoadError::NotACalendar),
    }?;
    match year {
        Some(asked) if asked != file.year => Err(LoadError::OtherYear {
            file: file.year,
            asked,
        }),
        _ => Ok(file),
    }
}

/// The year that a file names, if the program counts in it.
fn countable(year: Option<i64>) -> Result<i32, LoadError> {
    year.and_then(|year| i32::try_from(year).ok())
        .filter(|year| YEARS.contains(year))
        .ok_or(LoadError::NoYear)
}

/// A calendar of another country has another law behind it.
fn of_russia(country: Option<&str>) -> Result<(), LoadError> {
    match country {
        Some(country) if !country.trim().eq_ignore_ascii_case("ru") => Err(LoadError::OtherCountry),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;

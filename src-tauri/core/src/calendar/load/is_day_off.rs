//! The line of isdayoff.ru: one digit for each day of a year that the line itself does not name.
//!
//! 0 is a working day, 1 a day off, 2 a shortened one, 8 a holiday. 4 is a day that was off by the
//! President's word and worked by the Labour Code, as in 2020: it counts.

use super::listing::{Listing, Mark, worked};
use super::{CalendarFile, LoadError, Place, countable};
use crate::calendar::loaded::CalendarFormat;
use crate::calendar::settled::days_of;

/// This many digits in a row are no date and no sum.
const A_LINE: usize = 28;

pub(super) fn read(text: &str, year: Option<i32>) -> Result<CalendarFile, LoadError> {
    let marks = || text.chars().filter(|mark| !mark.is_whitespace());
    if !marks().take(A_LINE).all(|mark| mark.is_ascii_digit()) {
        return Err(LoadError::NotACalendar);
    }
    let year = countable(year.map(Into::into))?;
    let days: Vec<_> = days_of(year).collect();
    let (found, expected) = (marks().count(), days.len());
    if found != expected {
        return Err(LoadError::WrongLength { found, expected });
    }
    let mut listing = Listing::of(year);
    for (n, (date, mark)) in days.into_iter().zip(marks()).enumerate() {
        let mark = match mark {
            '0' | '4' => Mark::Worked,
            '1' | '8' => Mark::Off,
            '2' => Mark::Short,
            _ => {
                let at = Place::Character(n + 1);
                return Err(LoadError::BadDay { at });
            }
        };
        listing.mark(date, mark)?;
    }
    Ok(CalendarFile {
        format: CalendarFormat::IsDayOff,
        year,
        days: listing.finish(worked),
    })
}

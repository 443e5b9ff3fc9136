//! The JSON of xmlcalendar.ru.
//!
//! Each month lists its days that are not worked, weekends among them, as numbers in one string.
//! A day with `*` is worked and shortened; a day with `+` is off by transfer. `transitions` say
//! what was moved where, and `statistic` how many working days there should be.

use serde::Deserialize;

use super::json::Number;
use super::listing::{Listing, Mark, two_numbers, worked};
use super::{CalendarFile, LoadError, Place};
use crate::calendar::loaded::CalendarFormat;

#[derive(Deserialize)]
pub(super) struct Month {
    month: Number,
    days: String,
}

/// Dates as `MM.DD`.
#[derive(Deserialize)]
pub(super) struct Transition {
    from: String,
    to: String,
}

#[derive(Deserialize)]
pub(super) struct Statistic {
    workdays: Option<Number>,
}

pub(super) fn read(
    year: i32,
    months: &[Month],
    transitions: &[Transition],
    statistic: Option<Statistic>,
) -> Result<CalendarFile, LoadError> {
    let mut listing = Listing::of(year);
    let mut seen = [false; 12];
    for (entry, month) in months.iter().enumerate() {
        let bad = LoadError::BadDay {
            at: Place::Entry(entry + 1),
        };
        let number = month.month.whole().and_then(|n| u32::try_from(n).ok());
        let number = number.ok_or(bad.clone())?;
        let cell = seen.get_mut((number as usize).wrapping_sub(1));
        if std::mem::replace(cell.ok_or(bad)?, true) {
            return Err(LoadError::RepeatedMonth { month: number });
        }
        mark_month(&mut listing, number, &month.days)?;
    }
    if let Some(missing) = (1..=12).zip(seen).find(|(_, seen)| !seen) {
        return Err(LoadError::Incomplete { month: missing.0 });
    }
    for (entry, transition) in transitions.iter().enumerate() {
        let on = |text: &str| {
            let (month, day) = two_numbers(text)?;
            listing.date(month, day)
        };
        let bad = LoadError::BadDay {
            at: Place::Entry(entry + 1),
        };
        let (from, to) = (on(&transition.from), on(&transition.to));
        listing.moved(from.ok_or(bad.clone())?, to.ok_or(bad)?);
    }
    agrees(&listing, statistic)?;
    Ok(CalendarFile {
        format: CalendarFormat::XmlCalendarJson,
        year,
        days: listing.finish(worked),
    })
}

/// Every month has weekends, so a month without days is torn.
fn mark_month(listing: &mut Listing, month: u32, days: &str) -> Result<(), LoadError> {
    if days.trim().is_empty() {
        return Err(LoadError::Incomplete { month });
    }
    for day in days.split(',').map(str::trim) {
        let (number, mark) = match (day.strip_suffix('*'), day.strip_suffix('+')) {
            (Some(number), _) => (number, Mark::Short),
            (None, Some(number)) => (number, Mark::Off),
            (None, None) => (day, Mark::Off),
        };
        let digits = number.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.then(|| number.parse().ok()).flatten();
        let date = number.and_then(|number| listing.date(month, number));
        let date = date.ok_or(LoadError::BadDay {
            at: Place::Month(month),
        })?;
        listing.mark(date, mark)?;
    }
    Ok(())
}

/// A file whose own total differs from its days was changed by hand or by accident.
fn agrees(listing: &Listing, statistic: Option<Statistic>) -> Result<(), LoadError> {
    let stated = statistic.and_then(|statistic| statistic.workdays);
    let stated = stated.and_then(|number| usize::try_from(number.whole()?).ok());
    let counted = listing.working_days(worked);
    match stated {
        Some(stated) if stated != counted => Err(LoadError::Contradiction { counted, stated }),
        _ => Ok(()),
    }
}

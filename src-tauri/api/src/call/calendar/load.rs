//! Loading a year: from a file, or as the transfers of its decree; first shown, then applied.
//!
//! Only the decree is law. A published calendar is a convenience: it is read by its own form,
//! refused where it cannot be a Russian production calendar, and what is merely odd about it is told
//! as doubts beside the days and the limits that it would move.

use super::{with_origin, year_view};
use crate::call::intake::hex;
use crate::limit::{Teller, why};
use crate::view::{
    CalendarView, DayChangeView, LimitChangeView, LoadCalendar, LoadedCalendar, OverrideInput,
};
use crate::{App, Failure, trouble};
use dekada_core::calendar::{
    CalendarFormat, DayChange, Decree, LoadedYear, Override, ProductionCalendar, Transfer,
    YearDays, check, differences, load as file,
};
use dekada_core::desk::{Desk, Recount};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// A file of a year is some tens of kilobytes.
const LARGEST: u64 = 1 << 20;
/// How many moved limits are shown.
const SHOWN: usize = 1000;

pub(crate) fn load(app: &App, desk: &Desk, input: LoadCalendar) -> Result<LoadedCalendar, Failure> {
    let offered = Offered::of(&input)?;
    let doubts = check(&offered.year)?;
    let before = desk.calendar();
    let after = ProductionCalendar::clone(&before).with([offered.year.clone()], []);
    let recount = if input.apply {
        let because = input.because.filter(|text| !text.trim().is_empty());
        let Offered {
            year,
            format,
            sha256,
        } = offered.clone();
        desk.load_calendar(year, format, sha256, because, app.now())?
    } else {
        desk.preview_calendar(&offered.year)?
    };
    let teller = Teller {
        calendar: Arc::new(after),
        words: app.words(),
    };
    let changes = differences(&before, &teller.calendar, offered.year.year);
    let mut calendar = year_view(&teller, offered.year.year)?;
    if input.apply {
        with_origin(desk, &mut calendar)?;
    }
    let old = Teller {
        calendar: Arc::clone(&before),
        words: app.words(),
    };
    Ok(LoadedCalendar {
        calendar,
        format: offered.format.id().to_owned(),
        sha256: offered.sha256,
        applied: input.apply,
        diff: changes
            .iter()
            .map(|day| change(&old, &teller, day))
            .collect(),
        doubts: doubts.into_iter().map(Failure::from).collect(),
        shorter: u32::try_from(recount.shorter()).unwrap_or(u32::MAX),
        moved: u32::try_from(recount.changes.len()).unwrap_or(u32::MAX),
        limits: moved(&recount),
    })
}

pub(crate) fn override_day(
    app: &App,
    desk: &Desk,
    input: OverrideInput,
) -> Result<CalendarView, Failure> {
    use chrono::Datelike as _;
    match input.working {
        Some(working) => {
            let because = input.because.trim().to_owned();
            let day = Override {
                date: input.date,
                working,
                because,
            };
            desk.override_day(day, app.now())?;
        }
        None => {
            desk.leave_day(input.date, app.now())?;
        }
    }
    let mut view = year_view(&app.teller(), input.date.year())?;
    with_origin(desk, &mut view)?;
    Ok(view)
}

/// A year that somebody wants to load.
#[derive(Clone)]
struct Offered {
    year: LoadedYear,
    format: CalendarFormat,
    sha256: Option<String>,
}

impl Offered {
    fn of(input: &LoadCalendar) -> Result<Self, Failure> {
        let decree = input.decree.map(|decree| Decree {
            number: decree.number,
            date: decree.date,
        });
        match (&input.path, &input.moves) {
            (Some(path), None) => Self::from_file(path, input.year, decree),
            (None, Some(moves)) => {
                let year = input
                    .year
                    .ok_or_else(|| Failure::usage("calendar-no-year"))?;
                let decree = decree.ok_or_else(|| Failure::usage("calendar-no-decree"))?;
                let transfer = |line: &crate::view::MoveView| Transfer {
                    from: line.from,
                    to: line.to,
                };
                Ok(Self {
                    year: LoadedYear {
                        year,
                        decree: Some(decree),
                        days: YearDays::Transfers(moves.iter().map(transfer).collect()),
                    },
                    format: CalendarFormat::Decree,
                    sha256: None,
                })
            }
            _ => Err(Failure::usage("calendar-nothing-to-load")),
        }
    }

    fn from_file(path: &str, year: Option<i32>, decree: Option<Decree>) -> Result<Self, Failure> {
        let size = fs::metadata(path).map_err(|error| trouble::io_failure(&error))?;
        if !size.is_file() || size.len() > LARGEST {
            return Err(Failure::failed("calendar-too-large"));
        }
        let bytes = fs::read(path).map_err(|error| trouble::io_failure(&error))?;
        let file = match file::read(&bytes, year) {
            // A line of digits names no year; the name of its file may, and the weekdays tell.
            Err(file::LoadError::NoYear) => file::read(&bytes, year_in_the_name(path)),
            read => read,
        }?;
        let offered = LoadedYear {
            year: file.year,
            decree,
            days: file.days,
        };
        Ok(Self {
            year: as_decreed(&offered).unwrap_or(offered),
            format: file.format,
            sha256: Some(hex(&Sha256::digest(&bytes))),
        })
    }
}

/// The only year of this century in the name of a file: `2026` of `ru-2026.txt`.
fn year_in_the_name(path: &str) -> Option<i32> {
    let name = Path::new(path).file_stem()?.to_str()?;
    let mut numbers = name.split(|c: char| !c.is_ascii_digit());
    let is_a_year = |number: &&str| number.len() == 4 && number.starts_with("20");
    let year = numbers.find(is_a_year)?;
    numbers
        .all(|other| !is_a_year(&other))
        .then(|| year.parse().ok())?
}

/// The year as its built-in decree has it, where a file without a decree lists the same days: it
/// confirms the decree, which knows more than the list does.
fn as_decreed(offered: &LoadedYear) -> Option<LoadedYear> {
    let year = offered.year;
    let built_in = ProductionCalendar::built_in();
    let decree = built_in.year(year).ok()?.decree?;
    let listed = built_in.clone().with([offered.clone()], []);
    let same = |day: &DayChange| {
        day.was.is_working() == day.is.is_working() && day.was.is_short() == day.is.is_short()
    };
    let confirms = offered.decree.is_none_or(|named| named == decree)
        && differences(&built_in, &listed, year).iter().all(same);
    confirms.then(|| LoadedYear {
        year,
        decree: Some(decree),
        days: YearDays::Transfers(built_in.transfers(year)),
    })
}

fn change(before: &Teller, after: &Teller, day: &DayChange) -> DayChangeView {
    DayChangeView {
        date: day.date,
        worked_before: day.was.is_working(),
        works: day.is.is_working(),
        was: why(day.was).to_owned(),
        is: why(day.is).to_owned(),
        was_note: before.note(day.date, day.was),
        note: after.note(day.date, day.is),
    }
}

/// The first moved limits, the shorter ones before the others.
fn moved(recount: &Recount) -> Vec<LimitChangeView> {
    let mut limits: Vec<_> = recount.changes.iter().collect();
    limits.sort_by_key(|change| (!change.is_shorter(), change.is));
    let limits = limits.into_iter().take(SHOWN);
    limits
        .map(|change| LimitChangeView {
            request: change.request.to_string(),
            kind: change.kind.id().to_owned(),
            was: change.was,
            is: change.is,
            shorter: change.is_shorter(),
        })
        .collect()
}
